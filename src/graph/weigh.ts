import type { Edge, Evidence } from '../contract/graph-records.js';
import type { DocumentId, EntityId } from '../contract/ids.js';
import { npmi, significance } from '../lib/association.js';

/** Distinct sentences naming each end, and in all. */
export interface Margins {
  readonly source: number;
  readonly target: number;
  readonly all: number;
}

/** An edge from the sentences behind it: every number on it is computed here, from nothing else. */
export const weigh = (
  source: EntityId,
  target: EntityId,
  evidence: readonly [Evidence, ...Evidence[]],
  margins: Margins,
): Edge => {
  const documents = new Set<DocumentId>();
  let first: string | undefined;
  let last: string | undefined;
  for (const { document, date } of evidence) {
    documents.add(document);
    if (date === undefined) continue;
    if (first === undefined || date < first) first = date;
    if (last === undefined || date > last) last = date;
  }
  const counts = { both: evidence.length, a: margins.source, b: margins.target, all: margins.all };
  return {
    source,
    target,
    weight: evidence.length,
    documents: documents.size,
    npmi: npmi(counts),
    significance: significance(counts),
    ...(first !== undefined && last !== undefined && { first, last }),
    evidence,
  };
};
