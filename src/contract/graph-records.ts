import type { Form, Merge } from './entity.js';
import type { EntityType } from './entity-types/index.js';
import type { DocumentId, EntityId } from './ids.js';
import type { Span } from './span.js';

/** The sentence behind an edge. */
export interface Evidence extends Span {
  readonly document: DocumentId;
  /** Index into the document's sentences. */
  readonly sentence: number;
  /** ISO date of the document, where known. */
  readonly date?: string;
}

/** Two entities and why they are connected. `source` is the smaller id. */
export interface Edge {
  readonly source: EntityId;
  readonly target: EntityId;
  /** Distinct sentences naming both, near-copies counted once. */
  readonly weight: number;
  /** Distinct stories (near-copies counted once) naming both in one sentence. */
  readonly documents: number;
  /** Normalised pointwise mutual information, -1 to 1 (Bouma 2009). */
  readonly npmi: number;
  /** Log-likelihood ratio G² (Dunning 1993), 0 and up. */
  readonly significance: number;
  /** ISO dates of the first and last dated evidence. */
  readonly first?: string;
  readonly last?: string;
  /** Sorted by date, then document source, then start. Never empty. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** An edge without its evidence, which is most of a store. */
export type Tie = Omit<Edge, 'evidence'>;

/**
 * What one day added. The counts of all days add up to the whole: they are what `from` and `to` recompute npmi and
 * significance from, what the timeline draws and what exports play. Undated documents stand under `date: ''`, first.
 */
export interface DayCount {
  /** `YYYY-MM-DD` as the publisher printed it, or '' where unknown. */
  readonly date: string;
  /** Mentions in stories of that day. */
  readonly mentions: number;
  /** Distinct sentences (or paragraphs, documents: the chosen window) first printed that day. */
  readonly sentences: number;
}

/** What one day added to an entity. */
export interface EntityDay extends DayCount {
  /** Stories of that day naming it. */
  readonly documents: number;
}

/** How an entity lies in the graph as a whole. */
export interface Structure {
  /** Sum of its edges' weights. */
  readonly weightedDegree: number;
  /** Share of the shortest paths between two others that run through it, 0 to 1 (Brandes 2001). */
  readonly betweenness: number;
  /** With 95 % certainty betweenness is within this of the exact value; 0 where it is exact. */
  readonly betweennessError: number;
  /** The largest k for which it is in a part where everybody has k neighbours. */
  readonly core: number;
  /** Number of the connected part it is in, 0 for the largest. */
  readonly component: number;
}

/** A place in the picture. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** One entity as the graph and the API show it. */
export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  /** Other forms than the name, most frequent first. */
  readonly aliases: readonly string[];
  /** All surface forms, most frequent first, the name's own among them. */
  readonly forms: readonly Form[];
  readonly merges: readonly Merge[];
  /** Others of its name that were kept apart from it, and why; the score is the chance that they are one. */
  readonly apart?: readonly Merge[];
  /** A part of a name that two people of the text could bear, and given to neither: perhaps not one person. */
  readonly ambiguous?: boolean;
  /** Mentions in stories: near-copies add nothing. */
  readonly mentions: number;
  readonly documents: number;
  readonly degree: number;
  /** Number of its community, 0 for the largest. */
  readonly community: number;
  readonly pagerank: number;
  readonly structure: Structure;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Sorted by date. */
  readonly days: readonly EntityDay[];
  readonly first?: string;
  readonly last?: string;
}
