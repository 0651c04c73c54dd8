// The only file that knows the order of the stages:
// read → extract → resolve in the document (each document alone) → near-copies → resolve in the corpus → connect.
import type { Decision } from './contract/decision.js';
import type { Document } from './contract/document.js';
import type { Assembled, CorpusDocument, Prepared } from './contract/prepared.js';
import type { Extractor } from './extract/extractor.js';
import { type AssembleOptions, assemble } from './graph/assemble.js';
import { findCopies } from './ingest/near-copies/find-copies.js';
import { minhash } from './ingest/near-copies/minhash.js';
import { resolveCorpus } from './resolve/corpus/resolve-corpus.js';
import { resolveDocument } from './resolve/document/resolve-document.js';

/** All that one document gives by itself. Runs on any thread. */
export const prepareDocument = (document: Document, extractor: Extractor): Prepared => {
  const extraction = extractor.extract(document);
  return {
    document,
    extraction,
    entities: resolveDocument(document, extraction),
    signature: minhash(document),
  };
};

export interface AssembleResult {
  readonly graph: Assembled;
  /** Decisions that found nothing to hold on to: kept, reported, without effect for now. */
  readonly unmatched: readonly Decision[];
}

/** The graph of a whole corpus. The order of `documents` does not matter. */
export const assembleCorpus = (
  documents: readonly CorpusDocument[],
  decisions: readonly Decision[],
  options: Partial<AssembleOptions> = {},
): AssembleResult => {
  const copies = findCopies(documents);
  const marked = documents.map((document) => ({ ...document, copyOf: copies.get(document.id) }));
  const resolution = resolveCorpus(marked, decisions);
  return { graph: assemble(documents, copies, resolution, options), unmatched: resolution.unmatched };
};
