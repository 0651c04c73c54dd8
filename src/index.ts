// The public API on one screen: everything else may change without notice.

export type { Decision, DecisionBody } from './contract/decision.js';
export type { Document } from './contract/document.js';
export { ENTITY_TYPES, type EntityType } from './contract/entity-types/index.js';
export { DramatisError, ERRORS, type ErrorCode } from './contract/errors.js';
export type { Edge, Entity, Evidence } from './contract/graph-records.js';
export type { Extraction, Mention, Sentence } from './contract/mention.js';
export type { CorpusDocument, Prepared } from './contract/prepared.js';
export { createExtractor, type Extractor } from './extract/extractor.js';
export { documentFromRecord } from './ingest/document-record.js';
export { readDocuments } from './ingest/read-documents.js';
export { assembleCorpus, prepareDocument } from './pipeline.js';
export { openStore } from './store/open-store.js';
export type { Store } from './store/store.js';
