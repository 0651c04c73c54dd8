import type { DocumentId } from '../../contract/ids.js';
import type { CorpusDocument } from '../../contract/prepared.js';
import { byCodeUnits } from '../../lib/by-code-units.js';

import { connectingSentences } from './connecting-sentences.js';
import { countAlike } from './count-alike.js';
import { LshIndex } from './lsh.js';
import { compare, isAlike } from './similarity.js';

export type Comparable = Pick<CorpusDocument, 'id' | 'source' | 'publishedAt' | 'signature'> & {
  readonly extraction: Pick<CorpusDocument['extraction'], 'sentences' | 'mentions'>;
};

/** A document with what decides whether it is the story or a copy. */
interface Printing {
  readonly document: Comparable;
  readonly connects: number;
  readonly time: number;
  /** Printings that are like it. */
  readonly alike: number;
}

/**
 * Near-copy → its story, for every document that prints a story again. The story is the first printing that says nearly all that
 * the fullest does: so a later copy changes nothing, whatever it cut or put in, until it says clearly more, and an earlier one
 * changes nothing that says clearly less. Full is what connects (`connectingSentences`). Groups are stars (Aslam, Pelekhov & Rus 2004): a document
 * is compared with the printing that most others are like, not with any other copy, so likeness does not chain. The order of the
 * input does not matter.
 */
export const findCopies = (documents: readonly Comparable[]): Map<DocumentId, DocumentId> => {
  const copies = new Map<DocumentId, DocumentId>();
  for (const printings of groupByStory(documents)) {
    const enough = nearlyAll(Math.max(...printings.map(({ connects }) => connects)));
    const [story] = printings.filter(({ connects }) => connects >= enough).sort(byPrinting);
    for (const { document } of printings) {
      if (document !== story!.document) copies.set(document.id, story!.document.id);
    }
  }
  return copies;
};

// All but one sentence or one in ten; of two or fewer, all.
const nearlyAll = (sentences: number): number =>
  sentences < 3 ? sentences : sentences - Math.max(1, Math.floor(sentences / 10));

// Undated ones last; a copy is mostly kept under a longer name than what it was copied from.
const byPrinting = (a: Omit<Printing, 'alike'>, b: Omit<Printing, 'alike'>): number =>
  a.time - b.time ||
  a.document.source.length - b.document.source.length ||
  byCodeUnits(a.document.source, b.document.source);

/** The printings of each story that is printed more than once: first the one that most others are like, of equal ones the fullest. */
const groupByStory = (documents: readonly Comparable[]): readonly (readonly Printing[])[] => {
  const comparable = documents
    .filter(({ signature }) => signature.length > 0)
    .map((document) => ({
      document,
      connects: connectingSentences(document.extraction),
      time: timeOf(document),
    }))
    .sort(byPrinting);
  const alike = countAlike(comparable.map(({ document }) => document.signature));
  const copied = comparable
    .map((printing, at): Printing => ({ ...printing, alike: alike[at]! }))
    .filter((printing) => printing.alike > 0)
    .sort((a, b) => b.alike - a.alike || b.connects - a.connects || byPrinting(a, b));
  const index = new LshIndex(copied.length);
  const groups: Printing[][] = [];
  for (const printing of copied) {
    const { signature } = printing.document;
    const group = likest(signature, index.candidates(signature), groups);
    if (group) group.push(printing);
    else {
      index.add(signature);
      groups.push([printing]);
    }
  }
  return groups;
};

const timeOf = ({ publishedAt }: Comparable): number => {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
};

const likest = (
  signature: Uint32Array,
  candidates: readonly number[],
  groups: readonly Printing[][],
): Printing[] | undefined => {
  let best: Printing[] | undefined;
  let bestJaccard = 0;
  for (const candidate of candidates) {
    const group = groups[candidate]!;
    const likeness = compare(signature, group[0]!.document.signature);
    if (isAlike(likeness) && likeness.jaccard > bestJaccard) [best, bestJaccard] = [group, likeness.jaccard];
  }
  return best;
};
