import type { EvidenceAnswer } from '../src/contract/api/answers.js';

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

export type DocumentMention = DocumentAnswer['mentions'][number];
export type NodeAttributes = GraphAnswer['nodes'][number]['attributes'];
export type EdgeFigures = GraphAnswer['edges'][number]['attributes'];

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface TimelineBucket {
  readonly start: string;
  readonly mentions: number;
  readonly edges: number;
}

export interface ChainAnswer {
  readonly entities: readonly import('../src/contract/api/answers.js').EntityAnswer[];
  readonly steps: readonly (EdgeFigures & {
    readonly source: string;
    readonly target: string;
    readonly evidence: readonly EvidenceAnswer[];
    readonly evidenceTotal: number;
  })[];
}

export type { DecisionAnswer, DecisionRequest } from '../src/contract/api/decisions.js';
export type { DocumentBody, JobAnswer } from '../src/contract/api/jobs.js';
