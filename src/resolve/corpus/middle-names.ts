import { givenNamesClash } from '../names/match-persons.js';
import type { PersonRecord } from './records.js';

/** Does a full name that one text gives clash with one that the other gives? */
export const fullNamesClash = (a: PersonRecord, b: PersonRecord): boolean =>
  a.fullNames.some((one) => b.fullNames.some((other) => givenNamesClash(one, other)));

const saysMore = ({ fullNames }: PersonRecord): boolean =>
  fullNames.some(({ words, generation }) => words.length > 2 || generation !== undefined);

/**
 * Records of one name, apart where middle names or generations clash in the texts: 'George Bush' of a story that has 'George
 * H. W.' too is not the one of a story that has 'George W.'. Those that say nothing of it go with the most.
 */
export const splitByMiddleNames = (named: readonly PersonRecord[]): readonly (readonly PersonRecord[])[] => {
  const groups: PersonRecord[][] = [];
  for (const record of named.filter(saysMore)) {
    const group = groups.find(([first]) => !fullNamesClash(first!, record));
    if (group) group.push(record);
    else groups.push([record]);
  }
  if (groups.length < 2) return [named];
  const [, ...others] = groups.sort((a, b) => b.length - a.length || a[0]!.index - b[0]!.index);
  const told = new Set(others.flat());
  return [named.filter((record) => !told.has(record)), ...others];
};
