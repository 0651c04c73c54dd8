import type { EntityType } from './entity-types/index.js';
import type { Span } from './span.js';

/** A proper name, a description ('the UN chief') or a pronoun. */
export type MentionKind = 'name' | 'description' | 'pronoun';

export interface Mention extends Span {
  /** Always `document.text.slice(start, end)`. */
  readonly text: string;
  readonly type: EntityType;
  /** Calibrated probability that span and type are right, 0 to 1. */
  readonly confidence: number;
  readonly kind: MentionKind;
  /** Index into `Extraction.sentences`. */
  readonly sentence: number;
}

export interface Sentence extends Span {
  /** Equal keys are the same sentence printed twice (see lib/sentence-key.ts). */
  readonly key: string;
  /** Alike where one is printed again with a few words changed (lib/sketches-agree.ts). Absent from short sentences and those without names. */
  readonly sketch?: string;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/** What extraction finds in one document. Both lists are sorted by start; mentions do not overlap. */
export interface Extraction {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}
