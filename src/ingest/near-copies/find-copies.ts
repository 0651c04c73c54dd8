import type { DocumentId } from '../../contract/ids.js';
import type { CorpusDocument } from '../../contract/prepared.js';
import { byCodeUnits } from '../../lib/by-code-units.js';
import { fullness } from './fullness.js';
import { LshIndex } from './lsh.js';
import { compare } from './similarity.js';

export type Comparable = Pick<CorpusDocument, 'id' | 'source' | 'publishedAt' | 'signature'> & {
  readonly extraction: Pick<CorpusDocument['extraction'], 'sentences' | 'mentions'>;
};

export const THRESHOLDS = {
  /** Estimated Jaccard similarity from which two texts are one story, whatever was added or cut. */
  jaccard: 0.4,
  /** Below that: enough in common, and nearly all of the shorter text within the longer one (a story cut short). */
  cutJaccard: 0.25,
  containment: 0.75,
} as const;

/**
 * Near-copy → its story, for every document that prints a story again. The story is the fullest printing (`fullness`); of
 * equally full ones the first by date (undated last), then by source. So a copy that says less than its story changes nothing
 * for any other document, whenever it was printed and however it was edited. A document is compared with stories only, never
 * with copies: likeness does not chain from copy to copy. The order of the input does not matter.
 */
export const findCopies = (documents: readonly Comparable[]): Map<DocumentId, DocumentId> => {
  const ordered = documents
    .filter(({ signature }) => signature.length > 0)
    .map((document) => ({ document, says: fullness(document.extraction), time: timeOf(document) }));
  ordered.sort(
    (a, b) => b.says - a.says || a.time - b.time || byCodeUnits(a.document.source, b.document.source),
  );
  const index = new LshIndex(ordered.length);
  const stories: Comparable[] = [];
  const same = new Map<string, DocumentId>();
  const copies = new Map<DocumentId, DocumentId>();
  for (const { document } of ordered) {
    const key = String.fromCharCode(
      ...new Uint16Array(
        document.signature.buffer,
        document.signature.byteOffset,
        document.signature.length * 2,
      ),
    );
    const story = same.get(key) ?? likest(document, index.candidates(document.signature), stories);
    if (story === undefined) {
      index.add(document.signature);
      stories.push(document);
      same.set(key, document.id);
    } else {
      copies.set(document.id, story);
      if (!same.has(key)) same.set(key, story);
    }
  }
  return copies;
};

const timeOf = ({ publishedAt }: Comparable): number => {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
};

const likest = (
  { signature }: Comparable,
  candidates: readonly number[],
  stories: readonly Comparable[],
): DocumentId | undefined => {
  let best: DocumentId | undefined;
  let bestJaccard = 0;
  for (const candidate of candidates) {
    const story = stories[candidate]!;
    const { jaccard, containment } = compare(signature, story.signature);
    const alike =
      jaccard >= THRESHOLDS.jaccard ||
      (jaccard >= THRESHOLDS.cutJaccard && containment >= THRESHOLDS.containment);
    if (alike && jaccard > bestJaccard) [best, bestJaccard] = [story.id, jaccard];
  }
  return best;
};
