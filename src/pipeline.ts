// The only file that knows the order of the stages:
// read → extract → resolve in the document (each document alone) → near-copies → resolve in the corpus → connect.
import type { Decision, DecisionBody } from './contract/decision.js';
import type { Document } from './contract/document.js';
import type { DocumentId } from './contract/ids.js';
import type { Assembled, CorpusDocument, Extracted, Prepared } from './contract/prepared.js';
import type { Window } from './contract/window.js';
import type { Extractor } from './extract/extractor.js';
import { type AssembleOptions, assemble } from './graph/assemble.js';
import { Recount } from './graph/recount.js';
import { findCopies } from './ingest/near-copies/find-copies.js';
import { minhash } from './ingest/near-copies/minhash.js';
import { withSketches } from './ingest/near-copies/sentence-sketch.js';
import { type Resolution, resolveCorpus } from './resolve/corpus/resolve-corpus.js';
import { checkDecision } from './resolve/decisions/check-decision.js';
import { describe } from './resolve/descriptions/describe.js';
import { withDescriptions } from './resolve/descriptions/with-descriptions.js';
import { resolveDocument } from './resolve/document/resolve-document.js';
import { typeTeams } from './resolve/document/teams/type-teams.js';

export interface PrepareOptions {
  /** Whether pronouns and roles ('he', 'the president') are mentions of those they stand for. Default false. */
  readonly descriptions: boolean;
}

/** The names in one document, and who is who among them. Runs on any thread. */
export const extractDocument = (document: Document, extractor: Extractor): Extracted => {
  const extraction = extractor.extract(document);
  const entities = resolveDocument(document, extraction);
  return { document, extraction: typeTeams(extraction, entities), entities };
};

const described = ({
  document,
  extraction,
  entities,
}: Extracted): Pick<Extracted, 'extraction' | 'entities'> =>
  withDescriptions(extraction, entities, describe(document, extraction, entities));

/** All that one document gives by itself. Runs on any thread. */
export const prepareDocument = (
  document: Document,
  extractor: Extractor,
  { descriptions }: PrepareOptions = { descriptions: false },
): Prepared => {
  const named = extractDocument(document, extractor);
  const { extraction, entities } = descriptions ? described(named) : named;
  return {
    document,
    extraction: withSketches(document.text, extraction),
    entities,
    signature: minhash(document),
  };
};

export interface AssembleResult {
  readonly graph: Assembled;
  /** Decisions that found nothing to hold on to: kept, reported, without effect for now. */
  readonly unmatched: readonly Decision[];
}

/** Who is who over the whole corpus, near-copies attached to their stories. The order of `documents` does not matter. */
export const resolveDocuments = (
  documents: readonly CorpusDocument[],
  decisions: readonly Decision[],
): { readonly resolution: Resolution; readonly copies: ReadonlyMap<DocumentId, DocumentId> } => {
  const copies = findCopies(documents);
  const marked = documents.map((document) => ({ ...document, copyOf: copies.get(document.id) }));
  return { resolution: resolveCorpus(marked, decisions), copies };
};

// Whether a document has descriptions was decided when it was read: those it has count.
const DESCRIPTIONS = { descriptions: true } as const;

/** What brings weights up to date from one `assembleCorpus` to the next, for its option `recount`. */
export const createRecount = (window: Window): Recount => new Recount({ window, ...DESCRIPTIONS });

/** The graph of a whole corpus. The order of `documents` does not matter. Descriptions count where documents have them. */
export const assembleCorpus = (
  documents: readonly CorpusDocument[],
  decisions: readonly Decision[],
  options: Partial<AssembleOptions> = {},
): AssembleResult => {
  const { resolution, copies } = resolveDocuments(documents, decisions);
  return {
    graph: assemble(documents, copies, resolution, { ...DESCRIPTIONS, ...options }),
    unmatched: resolution.unmatched,
  };
};

/**
 * Refuses a correction that names nothing in the corpus or contradicts another.
 * Errors: DramatisError 'not-found', 'ambiguous', 'conflict', 'bad-body'.
 */
export const checkCorrection = (
  documents: readonly CorpusDocument[],
  decisions: readonly Decision[],
  correction: DecisionBody,
): void => checkDecision(correction, resolveDocuments(documents, decisions).resolution);
