import { DramatisError } from '../../contract/errors.js';

// Pages nest some 30 deep, bad ones 300. The parser's time grows with the square of the depth: 120,000 took 4 s.
const MAX_DEPTH = 5_000;
// Elements that close themselves, or that old pages leave open by the thousand.
const UNCOUNTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|colgroup|option|optgroup)$/i;

/** Throws 'unreadable-file' for a page whose elements nest so deep that no browser wrote it. */
export const requireNesting = (html: string, source: string): void => {
  let depth = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (UNCOUNTED.test(name!)) continue;
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) {
      throw new DramatisError(
        'unreadable-file',
        `${source}: its elements nest more than ${MAX_DEPTH} deep. Save the page again, or leave it out.`,
        { facts: { source } },
      );
    }
  }
};
