import type { EntityType } from '../contract/entity-types/index.js';
import type { Edge, Entity } from '../contract/graph-records.js';
import type { DocumentId, EntityId } from '../contract/ids.js';

export type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * What an exporter reads. Each method can be called more than once and gives the same items in the same order, so an
 * exporter holds no more than one of them at a time.
 */
export interface GraphSource {
  /** Facts about the whole: totals, filters, communities. Plain JSON. */
  readonly attributes: Readonly<Record<string, unknown>> & {
    readonly leftOut?: readonly {
      readonly filter: string;
      readonly entities: number;
      readonly edges: number;
    }[];
  };
  /** Ordered by id. */
  entities(): Items<Entity>;
  /** Ordered by source, then target; both ends are among the entities. */
  edges(): Items<Edge>;
  /** Ordered by id. */
  documents(): Items<ExportedDocument>;
}

export interface ExportedDocument {
  readonly id: DocumentId;
  /** The path, or the caller's id. */
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly copyOf?: DocumentId;
  /** Sorted by start. */
  readonly mentions: readonly ExportedMention[];
}

export interface ExportedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: EntityType;
  /** The entity it names, where it names one that is shown. */
  readonly entity?: EntityId;
}

/** One file format. The same source gives the same bytes. */
export interface Exporter {
  /** Its name on the command line and its ending in `GET /graph.<name>`. */
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  /** Pieces of the file in order, of a size worth sending; joined and encoded as UTF-8 they are the file. */
  write(source: GraphSource): AsyncIterable<string>;
  /**
   * For a format that is several files: what to write where files can be named, as `<name>.<suffix>`. `write` then gives
   * them one after another with an empty line between, for standard output and downloads.
   */
  readonly files?: readonly ExportFile[];
}

export interface ExportFile {
  /** Such as 'nodes.csv'. */
  readonly suffix: string;
  write(source: GraphSource): AsyncIterable<string>;
}
