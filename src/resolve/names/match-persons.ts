import { lexicon } from './lexicon.js';
import { isSlip, matchMisspelt } from './match-misspelt.js';
import { matchRomanised } from './match-romanised.js';
import type { PersonName } from './person-name.js';

export interface Match {
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
}

const sameGivenName = (a: string, b: string): boolean => {
  const { nicknames, givenNames } = lexicon();
  if (nicknames.get(a)?.includes(b) || nicknames.get(b)?.includes(a)) return true;
  const of = givenNames.get(a);
  return of !== undefined && of === givenNames.get(b);
};

// 'Emeka' of 'Chukwuemeka', but not 'Carl' of 'Carlos' or 'Martin' of 'Martina'.
const LEAST_OF_A_NAME = 4;
const LEAST_LEFT_OUT = 3;

const isPartOfGivenName = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_OF_A_NAME || long.length - short.length < LEAST_LEFT_OUT) return false;
  return long.startsWith(short) || long.endsWith(short);
};

/** 'Kim Dae-hyun' and 'Dae-hyun Kim', 'Chen Guolin' and 'Guo-lin Chen': the family name first or last. */
const matchTurned = (a: PersonName, b: PersonName): Match | undefined => {
  const [family, ...given] = a.words;
  const turned = family === b.words.at(-1) && given.join('') === b.words.slice(0, -1).join('');
  const other = b.words[0] === a.words.at(-1) && b.words.slice(1).join('') === a.words.slice(0, -1).join('');
  return (turned || other) && a.key !== b.key ? { reason: 'family-name-first', score: 0.92 } : undefined;
};

/** 'Omar El Lund' and 'Omar ElLund': a family name in one word or two. */
const matchJoined = (a: PersonName, b: PersonName): Match | undefined =>
  a.words.length !== b.words.length &&
  a.words[0] === b.words[0] &&
  a.words.slice(1).join('') === b.words.slice(1).join('')
    ? { reason: 'joined-words', score: 0.95 }
    : undefined;

/** Are `short`'s words all in `long`, in order, an initial standing for a word that begins with it? */
const inOrder = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0;
  for (const word of short) {
    while (at < long.length && long[at] !== word && !(word.length === 1 && long[at]!.startsWith(word))) at++;
    if (at++ >= long.length) return false;
  }
  return true;
};

// One initial is the first middle name's: 'George W.' is not 'George Herbert Walker'.
const startsAlike = (short: readonly string[], long: readonly string[]): boolean =>
  short[0]?.length !== 1 || long[0]!.startsWith(short[0]);

const middlesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= b.length ? (inOrder(a, b) && startsAlike(a, b)) || inOrder(b, a) : middlesAgree(b, a);

/** One family name, but given names, middle names or generations that cannot be one person's. */
export const givenNamesClash = (a: PersonName, b: PersonName): boolean =>
  [a, b].every(({ words }) => words.length > 1 && words[0]!.length > 1) &&
  a.words.at(-1) === b.words.at(-1) &&
  matchFullNames(a, b) === undefined;

/**
 * Can two names with a given name (or its initial) and a family name be one person's? Family names must be equal or one
 * romanised otherwise, given names equal, an initial, a nickname or the same in another language; 'George W. Bush' is not
 * 'George H. W. Bush', and 'Jr.' is not 'Sr.'.
 */
export const matchFullNames = (a: PersonName, b: PersonName): Match | undefined =>
  matchSpelt(a, b) ?? matchJoined(a, b) ?? matchTurned(a, b) ?? matchMisspelt(a, b) ?? matchRomanised(a, b);

const matchSpelt = (a: PersonName, b: PersonName): Match | undefined => {
  if (a.generation !== undefined && b.generation !== undefined && a.generation !== b.generation)
    return undefined;
  const given = [a.words[0]!, b.words[0]!] as const;
  const long = a.words.length >= b.words.length ? a : b;
  const short = long === a ? b : a;
  const familyEqual = a.words.at(-1) === b.words.at(-1);
  if (!familyEqual && a.sounds.at(-1) !== b.sounds.at(-1)) {
    // 'Pedro Sánchez' and 'Pedro Sánchez Pérez': a second family name, as Spanish and Arabic have.
    const leads = short.words.length > 1 && short.words.every((word, i) => word === long.words[i]);
    return leads && short.words[0]!.length > 1 ? { reason: 'shorter-name', score: 0.85 } : undefined;
  }
  if (!middlesAgree(a.words.slice(1, -1), b.words.slice(1, -1))) {
    // 'Wilfried "Willi" Schneider' is also 'Willi Schneider': the short name's given name may stand in the middle.
    return undefined;
  }
  if (given[0] === given[1]) {
    if (!familyEqual) return { reason: 'transliteration', score: 0.95 };
    return a.words.length === b.words.length
      ? { reason: 'same-name', score: 1 }
      : { reason: 'middle-name', score: 0.92 };
  }
  if (a.sounds[0] === b.sounds[0]) return { reason: 'transliteration', score: 0.95 };
  if (given[0].length === 1 || given[1].length === 1) {
    return given[0][0] === given[1][0] ? { reason: 'initial', score: 0.85 } : undefined;
  }
  const called = a.called === given[1] || b.called === given[0];
  if (called || sameGivenName(given[0], given[1]))
    return { reason: 'nickname', score: familyEqual ? 0.9 : 0.85 };
  if (familyEqual && isPartOfGivenName(given[0], given[1])) return { reason: 'nickname', score: 0.8 };
  if (short.words.length < long.words.length && familyEqual && inOrder(short.words, long.words)) {
    return { reason: 'middle-name', score: 0.8 };
  }
  return undefined;
};

/** Are these its words from the second on, without the last: 'de Ek' of 'Ana de Ek-Lund'? */
const isInFamily = ({ words, onePart }: PersonName, long: PersonName): boolean =>
  onePart === true && words.every((word, i) => word === long.words[i + 1]);

/** A given name by another form of it, or by its initials: 'Ray' of 'Raymond', 'T.J.' of 'T.J. Lund'. */
const matchGivenName = ({ words }: PersonName, long: PersonName): Match | undefined => {
  const [given] = words;
  if (words.every((word, i) => word.length === 1 && word === long.words[i]))
    return words.length > 1 ? { reason: 'first-name', score: 0.8 } : undefined;
  if (words.length > 1) return undefined;
  if (given === long.words[0] || given === long.called) return { reason: 'first-name', score: 0.8 };
  if (long.words.slice(1, -1).includes(given!)) return { reason: 'middle-name', score: 0.7 };
  return sameGivenName(given!, long.words[0]!) ? { reason: 'nickname', score: 0.7 } : undefined;
};

/** How can `short`, a part of a name, stand for the person named `long` in full? */
export const matchPartOfName = (short: PersonName, long: PersonName): Match | undefined => {
  const { words, sounds, generation } = short;
  const count = words.length;
  if (generation !== undefined && long.generation !== undefined && generation !== long.generation)
    return undefined;
  if (short.onePart && words.join('') === long.words.at(-1)) return { reason: 'family-name', score: 0.9 };
  if (count >= long.words.length) return undefined;
  const tail = long.words.slice(-count);
  if (words.every((word, i) => word === tail[i])) return { reason: 'family-name', score: 0.9 };
  const tailSounds = long.sounds.slice(-count);
  if (sounds.every((sound, i) => sound === tailSounds[i])) return { reason: 'transliteration', score: 0.85 };
  if (count === 1 && isSlip(words[0]!, tail[0]!)) return { reason: 'misspelling', score: 0.7 };
  if (isInFamily(short, long)) return { reason: 'family-name', score: 0.8 };
  if (short.onePart && words.every((word, i) => word === long.words[i]))
    return { reason: 'first-name', score: 0.8 };
  return matchGivenName(short, long);
};
