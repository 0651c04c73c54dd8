import type { DocumentAnswer, EdgeAnswer, EntityDetail, EvidenceAnswer, StatsAnswer } from './api/answers.js';
import type { GraphAnswer } from './api/graph.js';
import type { TimelineAnswer } from './api/timeline.js';

/** Evidence without what stands in its document already. */
export type PublishedEvidence = Pick<EvidenceAnswer, 'document' | 'sentence' | 'start' | 'end' | 'date'>;

export interface PublishedEdge extends Omit<EdgeAnswer, 'evidence'> {
  readonly evidence: readonly PublishedEvidence[];
}

/** All that a published page carries in itself: the explorer asks it instead of a server. */
export interface PublishedData {
  readonly stats: StatsAnswer;
  readonly graph: GraphAnswer;
  readonly entities: readonly EntityDetail[];
  readonly edges: readonly PublishedEdge[];
  readonly documents: readonly DocumentAnswer[];
  readonly timeline: TimelineAnswer['items'];
}

/** Id of the element that holds the data, as JSON, in a published page. */
export const PUBLISHED_ELEMENT = 'dramatis-published';
