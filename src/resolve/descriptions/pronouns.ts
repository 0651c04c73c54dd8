import type { Appearance, Gender, Person } from './people.js';

export const genderOfPronoun = (pronoun: string): Gender =>
  pronoun.startsWith('h') && !pronoun.startsWith('her') ? 'm' : 'f';

const distinct = (appearances: readonly Appearance[]): Person[] => [
  ...new Set(appearances.map(({ person }) => person)),
];

const CLAUSE = /[,;:]|\b(?:that|and|but|when|while|because|after|before|if|who|which|where|as|to)\b/i;

/** 'Feldt rose. Ek sat as he spoke': a pronoun left open after a name is no more likely somebody new than that name. */
const followsKnown = ({ open, sentence }: Appearance, earlier: readonly Appearance[]): boolean =>
  open === true && earlier.some((other) => other.person.entity !== undefined && other.sentence === sentence);

/**
 * The person a pronoun means: the only one of its gender named (or meant) before it in the sentence, else in the sentence
 * before. Two of them decide nothing. `recent` holds who was spoken of before it, in order; `between` gives the text from a
 * place up to the pronoun; `known` are the genders of the people of the document.
 */
export const resolvePronoun = (
  pronoun: string,
  sentence: number,
  recent: readonly Appearance[],
  between: (from: number) => string,
  known: ReadonlySet<Gender | undefined>,
): Person | undefined => {
  const sex = genderOfPronoun(pronoun);
  const near = recent
    .filter(({ person }) => person.gender === undefined || person.gender === sex)
    .filter((appearance, at, all) => !followsKnown(appearance, all.slice(0, at)));
  const here = near.filter((appearance) => appearance.sentence === sentence);
  const [only, ...more] = distinct(here.length > 0 ? here : near);
  if (only?.entity === undefined || more.length > 0) return undefined;
  // 'Feldt called on him': the object is not the subject of its own clause.
  const last = here.at(-1);
  if (pronoun === 'him' && last !== undefined && !CLAUSE.test(between(last.end))) return undefined;
  // Somebody of unknown gender is meant only where nobody of the known one is in the document.
  return only.gender === sex || !known.has(sex) ? only : undefined;
};
