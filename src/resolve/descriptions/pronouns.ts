import type { Appearance, Gender, Person } from './people.js';

export const genderOfPronoun = (pronoun: string): Gender =>
  pronoun.startsWith('h') && !pronoun.startsWith('her') ? 'm' : 'f';

const distinct = (appearances: readonly Appearance[]): Person[] => [
  ...new Set(appearances.map(({ person }) => person)),
];

// Within quotation marks 'he' speaks of whom the speaker means.
export const isQuoted = (before: string): boolean =>
  (before.match(/[“"]/g)?.length ?? 0) % 2 === 1 ||
  (before.includes('“') && before.lastIndexOf('“') > before.lastIndexOf('”'));

const CLAUSE = /[,;:]|\b(?:that|and|but|when|while|because|after|before|if|who|which|where|as|to)\b/i;

/** 'Feldt rose. Ek sat as he spoke': a pronoun left open after a name is no more likely somebody new than that name. */
const followsKnown = ({ open, start, sentence }: Appearance, all: readonly Appearance[]): boolean =>
  open === true &&
  all.some(
    (other) => other.person.entity !== undefined && other.sentence === sentence && other.start < start,
  );

/**
 * The person a pronoun means: the only one of its gender named (or meant) before it in the sentence, else in the sentence
 * before. Two of them decide nothing.
 */
export const resolvePronoun = (
  pronoun: string,
  at: { readonly start: number; readonly sentence: number },
  before: string,
  appearances: readonly Appearance[],
): Person | undefined => {
  if (isQuoted(before)) return undefined;
  const sex = genderOfPronoun(pronoun);
  const fits = ({ person }: Appearance): boolean => person.gender === undefined || person.gender === sex;
  const near = appearances
    .filter(({ start, sentence }) => start < at.start && sentence >= at.sentence - 1)
    .filter(fits)
    .filter((appearance, _, all) => !followsKnown(appearance, all));
  const here = distinct(near.filter(({ sentence }) => sentence === at.sentence));
  if (here.length > 0) {
    const last = near.filter(({ sentence }) => sentence === at.sentence).at(-1)!;
    const between = before.slice(before.length - (at.start - last.end));
    // 'Feldt called on him': the object is not the subject of its own clause.
    const ownClause = pronoun === 'him' && !CLAUSE.test(between);
    return here.length === 1 && !ownClause ? sure(here[0]!, sex, appearances) : undefined;
  }
  const last = near.filter(({ sentence }) => sentence === at.sentence - 1);
  const people = distinct(last);
  if (people.length === 1) return sure(people[0]!, sex, appearances);
  return undefined;
};

/** Somebody of unknown gender is meant only where nobody of the known one is in the document. */
const sure = (person: Person, sex: Gender, appearances: readonly Appearance[]): Person | undefined =>
  person.entity !== undefined &&
  (person.gender === sex ||
    !appearances.some(({ person: other }) => other.entity !== undefined && other.gender === sex))
    ? person
    : undefined;
