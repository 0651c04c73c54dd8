import type { EntityType } from '../../contract/entity-types/index.js';
import { lexicon } from './lexicon.js';
import type { Match } from './match-persons.js';
import { SMALL_WORDS } from './offices.js';
import type { OtherName } from './other-name.js';

// Words that say what kind of thing a name's bearer is and may be left out of it: 'Changi (International Airport)'.
const KINDS: ReadonlySet<string> = new Set(
  (
    'international national group holdings holding motor airlines airways air lines computer computers technologies technology ' +
    'systems industries international bank corporation company party foundation fc afc cf club university college institute ' +
    'airport plant steelworks works factory mill stadium arena hospital hotel palace square bridge prison base hospital ' +
    'media news agency times pharmaceuticals energy oil gas petroleum electric electronics software entertainment pictures ' +
    'studios records insurance financial capital partners commercial airplanes aircraft aerospace clinic school laboratory laboratories ' +
    'museum theater library brewery breweries stores foods lines and of the'
  ).split(' '),
);

// Too general to be somebody's short name by itself.
const GENERAL: ReadonlySet<string> = new Set(
  (
    'national international united general american european central new north south east west royal federal state first ' +
    'bank university college institute ministry department office agency authority court police party union group company ' +
    'council committee commission parliament senate house congress government army force forces air school hospital church ' +
    'city county county district region street park international world great democratic republican people peoples islamic ' +
    'labor public social free old los las san santa st mount lake river port fort saint el al la le de'
  ).split(' '),
);

/** Can the word not be a short name by itself: 'national', 'bank'? */
export const isGeneralWord = (word: string): boolean => GENERAL.has(word);

// 'GM Europe' is a part of GM, as 'GM Canada' is.
const REGIONS: ReadonlySet<string> = new Set(
  'europe asia africa america americas pacific atlantic north south east west northern southern eastern western middle central'.split(
    ' ',
  ),
);

// 'Federated' is 'Federated Department Stores'; of more, a part of it has its own name.
const MOST_LEFT_OUT = 2;

/** Of a body on the open list print says the end as well: 'Red Cross'. */
const isListed = ({ words }: OtherName): boolean => lexicon().bodies.has(words.join(' '));

/** Is it a country, a city, a state, or words made of these? */
export const isPlaceName = (words: readonly string[]): boolean => {
  const { places, cities, countries, containers, demonyms } = lexicon();
  const joined = words.join(' ');
  if (places.has(joined) || cities.has(joined)) return true;
  return words.every((word) => {
    const name = word.replaceAll('_', ' ');
    return countries.has(name) || containers.has(name) || demonyms.has(name) || places.has(name);
  });
};

/** 'Harbour Light' of 'Harbour Beacon Light': the first and last words of a name. */
const leavesOutMiddle = ({ words: short }: OtherName, { words: long }: OtherName): boolean =>
  short.length === 2 &&
  long.length === 3 &&
  short[0] === long[0] &&
  short[1] === long[2] &&
  !isPlaceName(short) &&
  !SMALL_WORDS.has(long[1]!);

/**
 * How can `short` stand for the place or organisation named `long` in the same document? By leaving out what kind it is at
 * the end ('Ford' of 'Ford Motor Company') or whose it is at the start ('Federal Reserve' of 'US Federal Reserve').
 */
export const matchShorterName = (
  short: OtherName,
  long: OtherName,
  { type, longType }: { type: EntityType; longType: EntityType },
): Match | undefined => {
  const count = short.words.length;
  if (count >= long.words.length) return undefined;
  const leads = short.words.every((word, i) => word === long.words[i]);
  const general = count === 1 && GENERAL.has(short.words[0]!);
  // 'Society' of 'Society of the Lamp'.
  if (leads && count === 1 && long.words[1] === 'of' && type === 'organisation' && longType === type)
    return { reason: 'head-word', score: 0.72 };
  if (leads && !general) {
    const rest = long.words.slice(count);
    // 'Manchester' is not 'Manchester United', nor 'Kyiv' the 'Kyiv University'.
    if (type !== longType || (type === 'organisation' && isPlaceName(short.words))) return undefined;
    if (type === 'place' && isPlaceName(short.words)) return undefined;
    if (rest.every((word) => KINDS.has(word))) return { reason: 'shorter-name', score: 0.88 };
    const more = rest.filter((word) => !SMALL_WORDS.has(word));
    if (
      type === 'organisation' &&
      (more.length === 1 || (more.length <= MOST_LEFT_OUT && !GENERAL.has(more.at(-1)!))) &&
      !short.acronym &&
      // 'Halden & Lowell' has two owners, whatever town the second is called like.
      (rest[0] === 'and' || !more.some((word) => isPlaceName([word]) || REGIONS.has(word)))
    )
      return { reason: 'shorter-name', score: 0.75 };
    return undefined;
  }
  if (leavesOutMiddle(short, long)) return { reason: 'shorter-name', score: 0.75 };
  const before = long.words.slice(0, -count);
  const ends = short.words.every((word, i) => word === long.words[before.length + i]);
  // The 'Hospital of the University of Arden' is not the university.
  if (!ends || (count > 1 && SMALL_WORDS.has(before.at(-1)!) && !isListed(long))) return undefined;
  // 'GM and Chrysler' are two.
  if (before.at(-1) === 'and') return undefined;
  if (isPlaceName(before) && (count > 1 || !lexicon().cities.has(before.join(' '))))
    return { reason: 'place-left-out', score: 0.85 };
  if (type !== longType) return undefined;
  if (count >= 3) return { reason: 'shorter-name', score: 0.8 };
  if (
    count === 2 &&
    type === 'organisation' &&
    short.words.some((word) => !KINDS.has(word) && !GENERAL.has(word))
  )
    return { reason: 'shorter-name', score: 0.75 };
  if (count === 1 && type === 'organisation') return { reason: 'head-word', score: 0.72 };
  return undefined;
};

const isWithOneMore = (letters: string, initials: string): boolean => {
  if (initials.length !== letters.length + 1 || initials[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at++;
  return at === letters.length;
};

/** Initials but one ('CWS' of the 'Centers for Water and Waste Services'), or but those of what kind it is ('NFA' of 'Nora Feldt Arden Airport'). */
export const leavesOutInitial = (letters: string, { words, initials }: OtherName): boolean => {
  if (letters.length < 3) return false;
  const end = words.findLastIndex((word) => !KINDS.has(word)) + 1;
  const named = words.slice(0, end).map((word) => word[0]);
  return named.join('') === letters || initials.some((all) => isWithOneMore(letters, all));
};

/**
 * Do the letters spell the words: each word's first letter in order, small words free, and after it more of its own letters?
 * 'sia' spells 'singapore airlines'; two letters say too little.
 */
export const spellsOut = (letters: string, words: readonly string[]): boolean => {
  if (letters.length < 3 || words.length > letters.length + 3) return false;
  const spell = (at: number, word: number, inside: number): boolean => {
    if (at === letters.length) return words.slice(word).every((left) => SMALL_WORDS.has(left));
    const here = word > 0 && inside > 0 ? words[word - 1]!.indexOf(letters[at]!, inside) : -1;
    const next = words[word];
    return (
      (next !== undefined && next[0] === letters[at] && spell(at + 1, word + 1, 1)) ||
      (next !== undefined && SMALL_WORDS.has(next) && spell(at, word + 1, 0)) ||
      (here > 0 && spell(at + 1, word, here + 1))
    );
  };
  return spell(0, 0, 0);
};
