import type { Document } from './document.js';
import type { LocalEntity, ResolvedEntity } from './entity.js';
import type { DayCount, Edge, Entity, Position } from './graph-records.js';
import type { DocumentId, EntityId } from './ids.js';
import type { Extraction } from './mention.js';

/** The names in one document, and who is who among them. */
export interface Extracted {
  readonly document: Document;
  readonly extraction: Extraction;
  readonly entities: readonly LocalEntity[];
}

/** All that is worked out from one document alone: what a worker hands back and a store keeps. */
export interface Prepared extends Extracted {
  /** MinHash of the text without furniture, for finding near-copies. Empty for a text too short to compare. */
  readonly signature: Uint32Array;
}

/** A stored document without its text: what the stages over the whole corpus read. */
export interface CorpusDocument {
  readonly id: DocumentId;
  readonly source: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly extraction: Extraction;
  readonly entities: readonly LocalEntity[];
  readonly signature: Uint32Array;
}

/** The graph as the pipeline hands it to a store. */
export interface Assembled {
  /** Near-copy → the story it copies. */
  readonly copies: ReadonlyMap<DocumentId, DocumentId>;
  readonly resolved: readonly ResolvedEntity[];
  readonly entities: readonly Entity[];
  readonly edges: readonly Edge[];
  readonly communities: readonly Community[];
  /** The whole corpus by day, sorted by date: distinct sentences of stories, with or without names in them. */
  readonly days: readonly DayCount[];
  /** Places that later pictures hold on to. Default none: places follow from documents and decisions alone. */
  readonly places?: ReadonlyMap<EntityId, Position>;
}

export interface Community {
  readonly number: number;
  /** Its three strongest members' names. */
  readonly label: string;
  readonly size: number;
}
