import { findCopies, minhash } from '../../../src/ingest/index.js';
import { documentId } from '../../../src/lib/make-id.js';
import { seeded } from '../../../src/lib/seeded.js';

/** Of texts printed again with a change, the share found as copies, percent. */
export interface CopyScore {
  readonly change: string;
  /** Whether it should be found: a text that only quotes another is no copy. */
  readonly copy: boolean;
  readonly found: number;
}

type Words = readonly string[];
type Change = (words: Words, other: Words, random: () => number) => Words;

/** Other words, drawn from another text, in place of a share of them. */
const reword =
  (share: number): Change =>
  (words, other, random) =>
    words.map((word) => (random() < share ? other[Math.floor(random() * other.length)]! : word));
const cut =
  (share: number): Change =>
  (words) =>
    words.slice(0, Math.ceil(words.length * (1 - share)));

const CHANGES: readonly (readonly [string, boolean, Change])[] = [
  ['5 % of the words changed', true, reword(0.05)],
  ['8 % changed', true, reword(0.08)],
  ['12 % changed', true, reword(0.12)],
  ['cut by a third', true, cut(1 / 3)],
  ['cut by half', true, cut(0.5)],
  [
    'cut by half, 3 % changed',
    true,
    (words, other, random) => reword(0.03)(cut(0.5)(words, other, random), other, random),
  ],
  [
    'a paragraph added at each end, 3 % changed',
    true,
    (words, other, random) => [
      ...other.slice(0, 30),
      ...reword(0.03)(words, other, random),
      ...other.slice(-30),
    ],
  ],
  [
    'a third of it quoted elsewhere',
    false,
    (words, other) => [...other, ...words.slice(0, words.length / 3)],
  ],
];

const MOST = 400;
const NO_NAMES = { sentences: [], mentions: [] };
const document = (source: string, words: Words) => {
  const signature = minhash({ text: words.join(' '), furniture: [] });
  return { id: documentId(source), source, signature, extraction: NO_NAMES };
};

/** The first 400 texts of at least 120 words, each printed again with every change. */
export const measureCopies = (texts: readonly string[]): CopyScore[] => {
  const long = texts.map((text) => text.split(/\s+/)).filter(({ length }) => length >= 120);
  const taken = long.slice(0, MOST);
  return CHANGES.map(([change, copy, apply]) => {
    const random = seeded(7);
    const found = taken.filter((words, i) => {
      const other = taken[(i + 1) % taken.length]!;
      return findCopies([document('a', words), document('b', apply(words, other, random))]).size > 0;
    }).length;
    return { change, copy, found: Math.round((1000 * found) / taken.length) / 10 };
  });
};
