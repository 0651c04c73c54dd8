import type { DocumentId } from './ids.js';
import type { Span } from './span.js';

/** Where a document's date was found, from the surest to the least sure. */
export type DateSource = 'metadata' | 'html' | 'dateline' | 'text';

/** Why a part of a page is not the article: it is marked, never removed, and gives no mentions. */
export type FurnitureReason =
  | 'navigation'
  | 'related'
  | 'share'
  | 'byline'
  | 'credit'
  | 'dateline'
  | 'copyright'
  | 'promotion'
  | 'repeated';

export interface Furniture extends Span {
  readonly reason: FurnitureReason;
}

/** What a reader of one input knows: one text with its metadata. */
export interface Document {
  readonly id: DocumentId;
  /** The path, or the caller's id. Unique in a store: a new text under an old source replaces it. */
  readonly source: string;
  /** Name of the format that read it: 'text', 'markdown', 'html', 'jsonl'. */
  readonly format: string;
  /** For text and JSONL the input unchanged; for other formats the text read from it. */
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** ISO 8601 date or date-time. */
  readonly publishedAt?: string;
  readonly dateSource?: DateSource;
  /** Sorted by start, not overlapping. */
  readonly furniture: readonly Furniture[];
  /** Hash of the input and its metadata: equal hashes under one source mean nothing changed. */
  readonly hash: string;
}
