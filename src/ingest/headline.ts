import type { Furniture } from '../contract/document.js';
import { readLines } from './furniture/page.js';

const HEADER = 4_000;

/** The headline of a plain text: a short line that ends without a full stop, above the first paragraph. */
export const findTitle = (text: string, furniture: readonly Furniture[]): string | undefined => {
  for (const line of readLines(text.slice(0, HEADER))) {
    if (furniture.some(({ start, end }) => start < line.end && line.start < end)) continue;
    const headline = !line.prose && line.words >= 2 && line.words <= 30 && !/[.;,:]$/.test(line.plain);
    return headline ? line.plain : undefined;
  }
  return undefined;
};

/** The address that an archive wrote under a text it kept: 'Original url:' and the link after it. */
export const findOriginalUrl = (text: string): string | undefined =>
  /(?:^|\n)[ \t]*(?:original|source|canonical) (?:url|link)\s*:\s*<?(https?:\/\/[^\s<>"]{4,2000})>?/i.exec(
    text,
  )?.[1];
