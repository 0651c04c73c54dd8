// What the explorer reads of the API's answers: types alone, so that the schemas themselves stay out of the bundle.
export type {
  DocumentAnswer,
  DocumentSummaryAnswer,
  EdgeAnswer,
  EntityAnswer,
  EntityDetail,
  EvidenceAnswer,
  MentionAnswer,
  NeighbourAnswer,
  StatsAnswer,
} from '../src/contract/api/answers.js';
export type { GraphAnswer } from '../src/contract/api/graph.js';
export type { Problem } from '../src/contract/api/problem.js';

import type { DocumentAnswer } from '../src/contract/api/answers.js';
import type { GraphAnswer } from '../src/contract/api/graph.js';

import type { TimelineAnswer } from '../src/contract/api/timeline.js';

export type TimelineBucket = TimelineAnswer['items'][number];
export type DocumentMention = DocumentAnswer['mentions'][number];
export type NodeAttributes = GraphAnswer['nodes'][number]['attributes'];
export type EdgeFigures = GraphAnswer['edges'][number]['attributes'];

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

export type { DecisionAnswer, DecisionRequest } from '../src/contract/api/decisions.js';
export type { DocumentBody, JobAnswer } from '../src/contract/api/jobs.js';
export type { ChainAnswer } from '../src/contract/api/paths.js';
export type { TimelineAnswer } from '../src/contract/api/timeline.js';
