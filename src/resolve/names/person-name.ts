import { lexicon } from './lexicon.js';
import { memoised } from './memoised.js';
import { plainOnce, wordsOf } from './plain.js';
import { soundKey } from './transliterate.js';

export interface PersonName {
  /** The whole text, plain. */
  readonly plain: string;
  /** The words below, joined: names with one key are one spelling. */
  readonly key: string;
  /** Plain words without titles and 'Jr.'; an initial is a word of one letter. Never empty. */
  readonly words: readonly string[];
  readonly sounds: readonly string[];
  /** 'jr', 'sr', 'ii', … */
  readonly generation?: string;
  /** Title and role words that stood inside the span, before the name. */
  readonly titles: readonly string[];
  /** A family name alone though of several words: 'Mbeki-Lund', 'von der Haide'. */
  readonly onePart?: boolean;
  /** What the bearer is called: 'mika' of 'Milorad "Mika" Lund'. No part of the words. */
  readonly called?: string;
}

const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);

// 'J.F. Kennedy' has two initials, which folding would run together.
const apart = (text: string): string =>
  text.includes('.') ? text.replace(/(?<![\p{L}\p{N}])(\p{Lu})\.\s*(?=\p{L})/gu, '$1 ') : text;

// Walks of life whose words stand before a name as its title, and those of them that are given names as well.
const TITLE_WALKS: ReadonlySet<string> = new Set([
  'address',
  'address-m',
  'address-f',
  'royal-m',
  'royal-f',
  'state',
  'army',
  'law',
  'business',
  'faith',
]);
const ALSO_NAMES: ReadonlySet<string> = new Set(
  'dean earl duke count baron major marshal judge guard saint justice st'.split(' '),
);

const isTitle = (word: string): boolean =>
  word.length > 1 && TITLE_WALKS.has(lexicon().roles.get(word) ?? '') && !ALSO_NAMES.has(word);

/** The words after the last title: 'apple computer ceo steve jobs' → 'steve jobs'. A name that is all titles stays whole. */
const withoutTitles = (all: readonly string[]): { titles: readonly string[]; rest: readonly string[] } => {
  for (let last = Math.min(all.length - 2, 12); last >= 0; last--) {
    if (isTitle(all[last]!)) {
      // 'Mr Justice Mann': after a title, a word that may be a name is one as well.
      const from = all.length > last + 2 && ALSO_NAMES.has(all[last + 1]!) ? last + 2 : last + 1;
      return { titles: all.slice(0, from), rest: all.slice(from) };
    }
  }
  return { titles: [], rest: all };
};

const LAST_PART = /\S+[-‐‑]\S+$/u;

/** Are these words one part of a text, with a hyphen? */
const isHyphenated = (text: string, name: readonly string[]): boolean => {
  const part = name.length > 1 ? LAST_PART.exec(text.trimEnd())?.[0] : undefined;
  return part !== undefined && wordsOf(plainOnce(part)).length >= name.length;
};

// None of them is a given name too, as 'Van', 'Al' and 'Ben' are.
const PARTICLES: ReadonlySet<string> = new Set(
  'de di du dos das der den ter von zu af bin ibn el'.split(' '),
);

// Between the names, not before them: '"Sugar" Ray Lund' is called nothing else.
const CALLED =
  /(?<=\p{L}\S*\s+)(?:["“”«]\s*(\p{L}[^"“”«»]*?)\s*["”»]|['‘](\p{L}[^'‘’]*)['’]|\((\p{L}[^()]*)\))\s+(?=\p{L})/u;
const MAY_BE_CALLED = /["“”«'‘(]/;
// What follows tells no names apart, and hostile text may be a megabyte.
const LONGEST = 200;

/** Is it a family name of several words, a particle or a hyphen in it? Written small at its beginning, it is. */
const isOnePart = (text: string, name: readonly string[]): boolean =>
  name.length > 1 && (isHyphenated(text, name) || PARTICLES.has(name[0]!));

const parse = (text: string): PersonName | undefined => {
  const nickname = text.length < LONGEST && MAY_BE_CALLED.test(text) ? CALLED.exec(text) : null;
  if (nickname !== null) {
    const name = parse(text.replace(CALLED, ''));
    const called = wordsOf(plainOnce(nickname[1] ?? nickname[2] ?? nickname[3]!))[0];
    return name && { ...name, plain: plainOnce(text), ...(called !== undefined && { called }) };
  }
  const spaced = apart(text);
  const joined = plainOnce(spaced);
  const all = wordsOf(joined);
  const last = all.at(-1);
  const generation = all.length > 1 && last !== undefined && GENERATIONS.has(last) ? last : undefined;
  const { titles, rest: name } = withoutTitles(generation === undefined ? all : all.slice(0, -1));
  if (name.length === 0) return undefined;
  return {
    plain: spaced === text ? joined : plainOnce(text),
    key: [...name, ...(generation === undefined ? [] : [generation])].join(' '),
    words: name,
    sounds: name.map(soundKey),
    titles,
    ...(generation !== undefined && { generation }),
    ...(isOnePart(text, name) && { onePart: true }),
  };
};

/** Undefined for a text without letters or digits. */
export const personName = memoised(parse);

/** At least a given name (or its initial) and a family name; 'T.J.' is a given name. */
export const isFull = (name: PersonName): boolean =>
  name.words.length > 1 && !name.onePart && name.words.some((word) => word.length > 1);

/** How its family name may sound, in one word or the last of several: 'Lund' and 'ElLund' of 'El Lund'. */
export const familySounds = ({ words, sounds, onePart }: PersonName): readonly string[] =>
  onePart ? [sounds.at(-1)!, soundKey(words.join(''))] : [sounds.at(-1)!];

/** A family name with its particles: 'de Lund' is 'Lund' with one. */
export const isWithParticles = (long: PersonName, short: PersonName): boolean => {
  const before = long.words.slice(0, -short.words.length);
  return (
    before.length > 0 &&
    before.every((word) => PARTICLES.has(word)) &&
    short.words.every((word, i) => word === long.words[before.length + i])
  );
};

/** A given name spelt out and a family name. */
export const isSpeltOut = (name: PersonName): boolean => isFull(name) && name.words[0]!.length > 1;

/** A family name that few people bear: a word of five letters or more that is on no list of names or places. */
export const isRareFamily = ({ words }: Pick<PersonName, 'words'>): boolean => {
  const { frequentFamily, frequentGiven, commonGiven, places, cities, countries } = lexicon();
  return words.some(
    (word) =>
      word.length > 4 &&
      ![frequentFamily, frequentGiven, commonGiven, places, cities, countries].some((names) =>
        names.has(word),
      ),
  );
};

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'la', 'abu', 'van']);

/** The names in a name: 'ahmed' and 'hassan' of 'Ahmed al-Hassan'. */
export const partsOf = ({ words }: PersonName): readonly string[] =>
  words.filter((word) => !PARTICLES.has(word) && !ARTICLES.has(word));

// Names of other countries are rare in the United States though many bear them at home.
const AT_HOME = 30;
const IN_A_MILLION = 1e-6;
const PEOPLE = 330e6;
const FEW = 30;

/**
 * Given and family name are each at home in the United States, but so few bear both (by chance: share times share) that hardly two
 * are in the papers.
 */
const isOfFew = ({ words }: PersonName): boolean => {
  const { givenShares, familyShares, commonFamily } = lexicon();
  const family = words.at(-1)!;
  const [given, rest] = [givenShares.get(words[0]!) ?? 0, familyShares.get(family) ?? 0];
  if (words.length > 2 || given < AT_HOME || rest < AT_HOME || commonFamily.has(family)) return false;
  return PEOPLE * given * rest * IN_A_MILLION ** 2 < FEW;
};

/** Nothing but given and family names that many people bear, in whatever order: 'John Smith', 'Zhang Wei', 'Ahmed al-Hassan'. */
export const isCommon = (name: PersonName): boolean => {
  const { frequentGiven, frequentFamily } = lexicon();
  if (!isFull(name) || name.generation !== undefined || isOfFew(name)) return false;
  const parts = partsOf(name);
  return parts.length > 1 && parts.every((word) => frequentGiven.has(word) || frequentFamily.has(word));
};
