import type { EntityType } from './entity-types/index.js';
import type { DecisionId } from './ids.js';

/**
 * What a correction holds on to: a name with its type, or one mention by its document's source, offsets and text.
 * Never a generated id, so that a rebuild, new documents or a better tagger keep it.
 */
export type Anchor =
  | { readonly kind: 'name'; readonly name: string; readonly type: EntityType }
  | {
      readonly kind: 'mention';
      readonly source: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

/** A person's correction. The log is append-only: an undo is an entry that names the one it takes back. */
export type DecisionBody =
  | { readonly kind: 'merge'; readonly into: Anchor; readonly from: readonly Anchor[] }
  | { readonly kind: 'split'; readonly mentions: readonly Anchor[]; readonly name?: string }
  | { readonly kind: 'rename'; readonly entity: Anchor; readonly name: string }
  | { readonly kind: 'retype'; readonly entity: Anchor; readonly type: EntityType }
  | { readonly kind: 'hide'; readonly entity: Anchor }
  | { readonly kind: 'undo'; readonly decision: DecisionId };

export type Decision = DecisionBody & {
  readonly id: DecisionId;
  /** ISO 8601 date-time when it was taken. */
  readonly at: string;
};
