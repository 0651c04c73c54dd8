import { TAGGED_TYPES } from '../extract/labels.js';

/** Right, wrong and missed names. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface ScoredSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export const emptyTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

export const f1 = ({ right, wrong, missed }: Tally): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 0 : right / (right + wrong);
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 0 : right / (right + missed);

export type TypedTally = Readonly<Record<'all' | (typeof TAGGED_TYPES)[number], Tally>>;

export const emptyTypedTally = (): TypedTally => ({
  all: emptyTally(),
  person: emptyTally(),
  place: emptyTally(),
  organisation: emptyTally(),
});

/** Exact match: span and type (as CoNLL-2003 counts). Adds one document to `tally`. */
export const scoreDocument = (
  gold: readonly ScoredSpan[],
  found: readonly ScoredSpan[],
  tally: TypedTally,
): void => {
  const key = ({ start, end, type }: ScoredSpan): string => `${start}:${end}:${type}`;
  const expected = new Set(gold.map(key));
  const said = new Set(found.map(key));
  const add = (kind: keyof Tally, type: string): void => {
    tally.all[kind]++;
    for (const name of TAGGED_TYPES) if (name === type) tally[name][kind]++;
  };
  for (const span of found) add(expected.has(key(span)) ? 'right' : 'wrong', span.type);
  for (const span of gold) if (!said.has(key(span))) add('missed', span.type);
};
