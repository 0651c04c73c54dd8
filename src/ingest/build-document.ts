import type { DateSource, Document, Furniture } from '../contract/document.js';
import { contentHash, documentId } from '../lib/make-id.js';
import { findDate } from './dates/find-date.js';
import { findFurniture } from './furniture/find-furniture.js';
import { findOriginalUrl, findTitle } from './headline.js';
import { findPublisher } from './publisher.js';

/** What a format found out about one document; the rest is read from its text. */
export interface Draft {
  readonly source: string;
  readonly format: string;
  readonly text: string;
  /** What the text was read from, where it differs: it decides whether the document changed. Default: the text. */
  readonly original?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** ISO 8601, with where it was found. */
  readonly date?: { readonly publishedAt: string; readonly dateSource: DateSource };
  /** Furniture that the format knows from the page's own marking. */
  readonly furniture?: readonly Furniture[];
}

/** The one place where a Document is made. */
export const buildDocument = (draft: Draft): Document => {
  const { source, format, text } = draft;
  const furniture = findFurniture(text, draft.furniture);
  const title = draft.title ?? findTitle(text, furniture);
  const url = draft.url ?? findOriginalUrl(text);
  const publisher = draft.publisher ?? findPublisher(text, furniture);
  const date = draft.date ?? findDate(text, furniture);
  return {
    id: documentId(source),
    source,
    format,
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...date,
    furniture,
    hash: contentHash(
      format,
      draft.original ?? text,
      draft.title ?? '',
      draft.url ?? '',
      draft.publisher ?? '',
      draft.date?.publishedAt ?? '',
    ),
  };
};
