import type { EntityType } from '../../contract/entity-types/index.js';
import { lexicon } from './lexicon.js';
import type { Match } from './match-persons.js';
import type { OtherName } from './other-name.js';

// Words that say what kind of thing a name's bearer is and may be left out of it: 'Changi (International Airport)'.
const KINDS: ReadonlySet<string> = new Set(
  (
    'international national group holdings holding motor airlines airways air lines computer computers technologies technology ' +
    'systems industries international bank corporation company party foundation fc afc cf club university college institute ' +
    'airport plant steelworks works factory mill stadium arena hospital hotel palace square bridge prison base hospital ' +
    'media news agency times pharmaceuticals energy oil gas petroleum electric electronics software entertainment pictures ' +
    'studios records insurance financial capital partners commercial airplanes aircraft aerospace and of the'
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

const isPlace = (words: readonly string[]): boolean => {
  const { places, countries, containers, demonyms } = lexicon();
  return words.every((word) => {
    const name = word.replaceAll('_', ' ');
    return countries.has(name) || containers.has(name) || demonyms.has(name) || places.has(name);
  });
};

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
  if (leads && !general) {
    const rest = long.words.slice(count);
    // 'Manchester' is not 'Manchester United', nor 'Kyiv' the 'Kyiv University'.
    if (type !== longType || (type === 'organisation' && isPlace(short.words))) return undefined;
    if (type === 'place' && isPlace(short.words)) return undefined;
    if (rest.every((word) => KINDS.has(word))) return { reason: 'shorter-name', score: 0.88 };
    if (type === 'organisation' && rest.length === 1 && !isPlace(rest))
      return { reason: 'shorter-name', score: 0.75 };
    return undefined;
  }
  const ends = short.words.every((word, i) => word === long.words[long.words.length - count + i]);
  if (!ends) return undefined;
  if (isPlace(long.words.slice(0, -count))) return { reason: 'country-left-out', score: 0.85 };
  if (type !== longType) return undefined;
  if (count >= 3) return { reason: 'shorter-name', score: 0.8 };
  if (count === 1 && type === 'organisation') return { reason: 'head-word', score: 0.72 };
  return undefined;
};
