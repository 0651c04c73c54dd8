import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readBlocks } from './read-blocks.js';

// Defuddle takes time that grows faster than the page: above this the page's own marking decides.
const MAX_CHARACTERS = 3_000_000;

// Defuddle wants a URL that it can parse; this one names no host.
const NO_URL = 'http://localhost/';

/** The article's blocks as Defuddle sees them: text → how often. Undefined where it finds none or fails. */
export const articleBlocks = (html: string, url: string | undefined): Map<string, number> | undefined => {
  if (html.length > MAX_CHARACTERS) return undefined;
  try {
    const { document } = parseHTML(html);
    // Read for metadata elsewhere; Defuddle would print what is wrong with them.
    for (const element of document.querySelectorAll('script, style')) element.remove();
    const { content } = new DefuddleClass(document, { url: url ?? NO_URL, useAsync: false }).parse();
    const { blocks } = readBlocks(
      parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body,
    );
    const counts = new Map<string, number>();
    for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts.size > 0 ? counts : undefined;
  } catch {
    // Odd pages make it throw; the blocks' own marking is the answer then.
    return undefined;
  }
};
