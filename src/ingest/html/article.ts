import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readBlocks } from './read-blocks.js';

// Defuddle's time grows faster than the page: 4,000 elements take half a second, 400 nested ones three. News pages stay well
// below these; above them the page's own marking decides.
const MAX_ELEMENTS = 8_000;
const MAX_DEPTH = 100;

// Defuddle wants a URL that it can parse; this one names no host.
const NO_URL = 'http://localhost/';

/** The article's blocks as Defuddle sees them: text → how often. Undefined where it finds none or fails. */
export const articleBlocks = (html: string, url: string | undefined): Map<string, number> | undefined => {
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

/** Is the page small and flat enough to ask Defuddle? */
export const isOfNewsSize = (root: Element): boolean => {
  const stack: { element: Element; depth: number }[] = [{ element: root, depth: 1 }];
  let elements = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    elements += 1;
    if (elements > MAX_ELEMENTS || next.depth > MAX_DEPTH) return false;
    for (let child = next.element.firstElementChild; child !== null; child = child.nextElementSibling)
      stack.push({ element: child, depth: next.depth + 1 });
  }
  return true;
};
