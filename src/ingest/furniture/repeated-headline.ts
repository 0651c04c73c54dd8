import type { Furniture } from '../../contract/document.js';
import { fold } from '../../lib/fold.js';
import { mark, type Page } from './page.js';

const HEADER_LINES = 8;

/** A page prints its headline twice, in the window's title and above the story: the second says nothing new. */
export const repeatedHeadline = (page: Page): Furniture[] => {
  const seen = new Set<string>();
  const header = page.lines.slice(0, Math.min(HEADER_LINES, page.prose[0] ?? 0));
  return header.flatMap((line) => {
    if (line.words < 4) return [];
    const key = fold(line.plain);
    if (seen.has(key)) return [mark(line, 'repeated')];
    seen.add(key);
    return [];
  });
};
