import type { DecisionBody } from '../src/contract/decision.js';
import type { Furniture } from '../src/contract/document.js';
import type { Form, Merge } from '../src/contract/entity.js';
import type { EntityType } from '../src/contract/entity-types/index.js';
import type { MentionKind } from '../src/contract/mention.js';
import type { Span } from '../src/contract/span.js';

// What the explorer reads of the API's answers. Ids arrive as strings and are passed back unread.

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface StatsAnswer {
  readonly documents: number;
  readonly copies?: number;
  readonly sentences: number;
  readonly mentions: number;
  readonly entities: number;
  readonly edges: number;
  readonly first?: string | null;
  readonly last?: string | null;
}

export interface EntityAnswer {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
  readonly degree: number;
  readonly community: number;
  readonly first?: string | null;
  readonly last?: string | null;
}

export interface EntityDetail extends EntityAnswer {
  readonly forms: readonly Form[];
  readonly merges?: readonly Merge[];
}

export interface EvidenceAnswer extends Span {
  readonly document: string;
  readonly text: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly publisher?: string | null;
}

export interface EdgeFigures {
  readonly weight: number;
  readonly documents: number;
  readonly npmi: number;
  readonly significance: number;
  readonly first?: string | null;
  readonly last?: string | null;
}

export interface NeighbourAnswer extends EdgeFigures {
  readonly entity: EntityAnswer;
  readonly evidence: readonly EvidenceAnswer[];
  readonly evidenceTotal: number;
}

export interface EdgeAnswer extends EdgeFigures {
  readonly source: string;
  readonly target: string;
  readonly evidence: Page<EvidenceAnswer>;
}

export interface MentionAnswer extends Span {
  readonly document: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly sentenceText: string;
}

export interface DocumentSummary {
  readonly id: string;
  readonly source: string;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly copyOf?: string | null;
  readonly mentions?: number;
}

export interface DocumentMention extends Span {
  readonly text: string;
  readonly type: EntityType;
  readonly confidence: number;
  readonly kind?: MentionKind;
  readonly entity?: string | null;
}

export interface DocumentAnswer extends Omit<DocumentSummary, 'mentions'> {
  readonly text: string;
  readonly furniture: readonly Furniture[];
  readonly mentions: readonly DocumentMention[];
  readonly copies: readonly string[];
}

export interface NodeAttributes {
  readonly label: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly documents: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly community: number;
  readonly pagerank: number;
  readonly first?: string | null;
  readonly last?: string | null;
}

/** graphology's serialised form; the attributes say how much the server left out. */
export interface GraphAnswer {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeFigures;
  }[];
}

export interface TimelineBucket {
  readonly start: string;
  readonly mentions: number;
  readonly edges: number;
}

export interface ChainAnswer {
  readonly entities: readonly EntityAnswer[];
  readonly steps: readonly (EdgeFigures & {
    readonly source: string;
    readonly target: string;
    readonly evidence: readonly EvidenceAnswer[];
    readonly evidenceTotal: number;
  })[];
}

export type DecisionAnswer = DecisionBody & {
  readonly id: string;
  readonly at: string;
};

/** RFC 9457 */
export interface ProblemAnswer {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}
