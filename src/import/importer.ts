import type { ResolvedEntity } from '../contract/entity.js';
import type { DayCount, Edge, Entity } from '../contract/graph-records.js';
import type { DocumentId, EntityId } from '../contract/ids.js';
import type { Prepared } from '../contract/prepared.js';

/** A graph read from a file: all that a store needs of it, but for what the whole graph says of itself. */
export interface Imported {
  readonly documents: readonly Prepared[];
  /** Near-copy → the story it copies. */
  readonly copies: ReadonlyMap<DocumentId, DocumentId>;
  readonly resolved: readonly ResolvedEntity[];
  /** Ordered by id. */
  readonly entities: readonly Entity[];
  /** Ordered by source, then target. */
  readonly edges: readonly Edge[];
  readonly days: readonly DayCount[];
  /** Entities that the file gives no place. */
  readonly unplaced: ReadonlySet<EntityId>;
}

/** Reads one format: a file beside this one and a line in `formats/index.ts`. */
export interface Importer {
  readonly name: string;
  /** Endings of its files, in lower case, with the dot. */
  readonly endings: readonly string[];
  /**
   * The whole graph of a file, given in pieces of any size; `file` is what messages call it.
   * Errors: DramatisError 'bad-graph-file' with the line and what to do.
   */
  readonly read: (pieces: AsyncIterable<string>, file: string) => Promise<Imported>;
}
