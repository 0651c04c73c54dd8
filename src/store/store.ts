import type { Decision, DecisionBody } from '../contract/decision.js';
import type { Document } from '../contract/document.js';
import type { EntityType } from '../contract/entity-types/index.js';
import type { DayCount, Edge, Entity, Evidence, Position, Tie } from '../contract/graph-records.js';
import type { DocumentId, EntityId } from '../contract/ids.js';
import type { Mention } from '../contract/mention.js';
import type { Assembled, Community, CorpusDocument, Prepared } from '../contract/prepared.js';
import type { Window } from '../contract/window.js';

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  /** Where the next page starts, or null: opaque, stays right while documents arrive. */
  readonly next: string | null;
}

export interface PageRequest {
  /** 1 to 1000. */
  readonly limit: number;
  readonly cursor?: string;
}

export interface Stats {
  readonly documents: number;
  readonly copies: number;
  readonly sentences: number;
  readonly mentions: number;
  readonly entities: number;
  readonly edges: number;
  readonly byType: Readonly<Record<EntityType, number>>;
  readonly first?: string;
  readonly last?: string;
  readonly window: Window;
  /** The graph came from a file: it can only be read. */
  readonly imported: boolean;
}

export interface DocumentSummary extends Omit<Document, 'text' | 'furniture' | 'hash'> {
  readonly copyOf?: DocumentId;
  readonly mentions: number;
  readonly characters: number;
}

export interface EntityQuery extends PageRequest {
  readonly query?: string;
  readonly type?: readonly EntityType[];
  readonly sort?: 'mentions' | 'documents' | 'degree' | 'pagerank' | 'name';
}

export interface NeighbourQuery extends PageRequest {
  readonly type?: readonly EntityType[];
  readonly minWeight?: number;
  /** ISO dates, both inclusive: weights are recomputed from the evidence in that time. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: 'weight' | 'documents' | 'npmi' | 'significance' | 'name';
}

export const EVIDENCE_ORDERS = ['oldest', 'newest', 'strongest'] as const;
export type EvidenceOrder = (typeof EVIDENCE_ORDERS)[number];

export interface EvidenceQuery extends PageRequest {
  /** 'strongest' are the sentences where it is surest that both are named. Default 'oldest'. */
  readonly sort?: EvidenceOrder;
  /** ISO dates, both inclusive: the sentences printed in that time. */
  readonly from?: string;
  readonly to?: string;
}

export interface Neighbour extends Omit<Edge, 'source' | 'target' | 'evidence'> {
  readonly entity: Entity;
  /** Up to three, strongest stories first; `evidenceTotal` counts all. */
  readonly evidence: readonly EvidenceText[];
  readonly evidenceTotal: number;
}

/** An evidence span with its sentence, ready to read. */
export interface EvidenceText extends Evidence {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
}

export interface EntityMention extends Mention {
  readonly document: DocumentId;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly sentenceText: string;
}

export interface StoredDocument extends Prepared {
  readonly copyOf?: DocumentId;
  readonly copies: readonly DocumentId[];
  /** For each mention of the extraction the entity it names, where it names one that is shown. */
  readonly entityOf: readonly (EntityId | undefined)[];
}

/** A document with what it names, without its text: what exports are made of. */
export interface DocumentMentions extends Omit<DocumentSummary, 'mentions'> {
  /** Sorted by start. */
  readonly mentions: readonly (Pick<Mention, 'start' | 'end' | 'text' | 'type'> & {
    /** The entity it names, where it names one that is shown. */
    readonly entity?: EntityId;
  })[];
}

/**
 * Keeps what was read and the graph made of it. Documents and decisions are the truth; everything else is
 * derived from them by the pipeline and replaced whole by `replaceGraph`, in one transaction.
 * Errors: DramatisError 'store-unreadable', 'store-locked', 'bad-cursor'; 'conflict' for changes to, and the corpus of, a
 * store that was imported. Absence is `undefined`.
 */
export interface Store {
  /** Sources already stored, with the hash of what was read: to skip what did not change. */
  hashes(): Promise<ReadonlyMap<string, string>>;
  /** Adds documents or replaces them by source, in one transaction. */
  put(batch: readonly Prepared[]): Promise<void>;
  /** False where there is no such document. */
  remove(id: DocumentId): Promise<boolean>;
  /** All documents, ordered by id. */
  corpus(): AsyncIterable<CorpusDocument>;
  /** How near two names must stand to be connected here; 'sentence' in a new store. */
  window(): Promise<Window>;
  setWindow(window: Window): Promise<void>;
  /** True where documents, decisions or the window changed after the last `replaceGraph`. */
  stale(): Promise<boolean>;
  replaceGraph(graph: Assembled): Promise<void>;
  /**
   * Fills an empty store with a graph and what is known of its documents, in one transaction. Afterwards it can only be
   * read: nothing could be derived from documents without texts. Errors: 'conflict' where the store is not empty.
   */
  importGraph(documents: readonly Prepared[], graph: Assembled): Promise<void>;
  /** `Assembled.places` as it was handed in. */
  places(): Promise<ReadonlyMap<EntityId, Position>>;

  /** Changes with every change of what is stored: the ETag of every answer. */
  revision(): Promise<string>;
  /** Opaque: the same as long as this store lives, and no other's. */
  identity(): Promise<string>;
  stats(): Promise<Stats>;
  entities(query: EntityQuery): Promise<Page<Entity>>;
  entity(id: EntityId): Promise<Entity | undefined>;
  neighbours(id: EntityId, query: NeighbourQuery): Promise<Page<Neighbour>>;
  mentions(id: EntityId, page: PageRequest): Promise<Page<EntityMention>>;
  edge(source: EntityId, target: EntityId): Promise<Edge | undefined>;
  evidence(source: EntityId, target: EntityId, query: EvidenceQuery): Promise<Page<EvidenceText>>;
  documents(page: PageRequest): Promise<Page<DocumentSummary>>;
  document(id: DocumentId): Promise<StoredDocument | undefined>;
  communities(): Promise<readonly Community[]>;
  /** `Assembled.days` as it was handed in: what recomputing npmi and significance for a time needs. */
  days(): Promise<readonly DayCount[]>;
  /** The whole store, streamed: documents and entities by id, edges by source, then target. */
  allDocuments(): AsyncIterable<DocumentMentions>;
  allEntities(): AsyncIterable<Entity>;
  allEdges(): AsyncIterable<Edge>;
  /** All edges in that order, without their evidence. */
  allTies(): AsyncIterable<Tie>;
  /** For each edge, or each of an entity, the days of its evidence, each once; '' where it is undated. */
  edgeDays(entity?: EntityId): AsyncIterable<readonly string[]>;

  decisions(): Promise<readonly Decision[]>;
  decide(decision: DecisionBody, at: string): Promise<Decision>;
  close(): Promise<void>;
}
