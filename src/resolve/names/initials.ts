import { lexicon } from './lexicon.js';
import { SMALL_WORDS } from './offices.js';

/** Capitals alone, or with no more small letters than capitals: 'AfD', but not 'AirTran'. */
export const isAcronym = (text: string): boolean => {
  const letters = text.trim().replaceAll('.', '');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{Lu}[\p{L}&-]{1,7}$/u.test(letters) && capitals > 1 && letters.length <= 2 * capitals;
};

/** Of 'U.S. Agency for X': 'usax', 'uax', and without the country 'ax'; with small words 'usafx'. */
export const initialsOf = (all: readonly string[], country: boolean): string[] => {
  if (all.length < 2) return [];
  const capital = all.filter((word) => !SMALL_WORDS.has(word));
  const first = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  // No acronym has one letter for 'united_states'.
  const found = new Set(all[0]!.includes('_') ? [] : [first(capital), first(all)]);
  // 'CDC' leaves out what follows 'and'.
  const before = capital.length > 3 ? all.lastIndexOf('and') : -1;
  if (before > 2) found.add(first(all.slice(0, before).filter((word) => !SMALL_WORDS.has(word))));
  if (country || lexicon().acronyms.has(all[0]!)) {
    found.add(first(capital.slice(1)));
    if (all[0] === 'united_states') found.add(`us${first(capital.slice(1))}`);
    if (lexicon().acronyms.has(all[0]!)) found.add(`${all[0]}${first(capital.slice(1))}`);
  }
  return [...found].filter((initials) => initials.length > 1);
};
