import type { Furniture } from '../../contract/document.js';
import { fold } from '../../lib/fold.js';
import { mark, type Page } from './page.js';

const HEADER_LINES = 8;

/** A page prints its headline twice, in the window's title and above the story: the second says nothing new. */
export const repeatedHeadline = (page: Page): Furniture[] => {
  const seen = new Set<string>();
  return page.lines.slice(0, HEADER_LINES).flatMap((line) => {
    if (line.words < 4 || line.prose) return [];
    const key = fold(line.plain);
    if (seen.has(key)) return [mark(line, 'repeated')];
    seen.add(key);
    return [];
  });
};
