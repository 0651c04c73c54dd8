import type { DecisionBody } from '../src/contract/decision.js';

/** A document as a caller sends it: fields of its own, or a file. */
export type Input =
  | {
      readonly kind: 'record';
      readonly record: {
        readonly id: string;
        readonly text: string;
        readonly title?: string | undefined;
        readonly url?: string | undefined;
        readonly publisher?: string | undefined;
        readonly publishedAt?: string | undefined;
      };
    }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

export interface Progress {
  /** Inputs dealt with, of how many. */
  readonly done: number;
  readonly total: number;
}

export interface Ingested {
  /** Ids of the documents that were stored, unchanged ones among them. */
  readonly documents: readonly string[];
  /** What could not be read. The rest was kept. */
  readonly failures: readonly { readonly source: string; readonly code: string; readonly message: string }[];
}

/**
 * What the server has done for it by the pipeline, which it does not know. One call at a time: a store has one writer.
 * Errors are DramatisErrors.
 */
export interface Work {
  /** Reads and stores documents and makes the graph anew. */
  readonly ingest: (inputs: readonly Input[], onProgress: (progress: Progress) => void) => Promise<Ingested>;
  /** Makes the graph anew from the stored documents and decisions. */
  readonly reassemble: () => Promise<void>;
  /** Refuses a correction that names nothing there is, or contradicts another. */
  readonly checkDecision?: (decision: DecisionBody) => Promise<void>;
}
