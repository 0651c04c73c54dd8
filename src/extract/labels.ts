import type { EntityType } from '../contract/entity-types/index.js';

// BILOU: the first, inner, last or only token of a name (Ratinov & Roth 2009: better than BIO), or none of it.
export const TAGGED_TYPES = ['person', 'place', 'organisation'] as const satisfies readonly EntityType[];

export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LAST = 3;
export const UNIT = 4;

/** Number of labels: 'O' and four for each type. */
export const LABELS = 1 + 4 * TAGGED_TYPES.length;

/** Numbers in a row of scores: four SIMD vectors. The first LABELS of them count, the others are nought. */
export const ROW = 16;

export const labelOf = (type: number, position: number): number => 4 * type + position;
export const typeOf = (label: number): number => (label - 1) >> 2;
export const positionOf = (label: number): number => (label === OUTSIDE ? OUTSIDE : ((label - 1) & 3) + 1);

const opens = (label: number): boolean => {
  const position = positionOf(label);
  return position === OUTSIDE || position === BEGIN || position === UNIT;
};
const closes = (label: number): boolean => {
  const position = positionOf(label);
  return position === OUTSIDE || position === LAST || position === UNIT;
};

/** May `to` stand right after `from`? */
export const isLegal = (from: number, to: number): boolean =>
  closes(from) ? opens(to) : !opens(to) && typeOf(from) === typeOf(to);

/** For each label the labels that may stand before it. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_unused, from) => from).filter((from) => isLegal(from, to)),
);
