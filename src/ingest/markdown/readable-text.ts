import { readInline } from './inline.js';

// What a reader of the page would see: block marks go, the words stay, headings and list items stand alone.
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^(?: {0,3}>[ \t]?)+/;
const ITEM = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S+.*$/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;
const COMMENT = /<!--[\s\S]*?-->/g;

/** Markdown (CommonMark's usual forms and tables) → the text that it prints, one paragraph a block, in linear time. */
export const readableText = (markdown: string): string => {
  const out: string[] = [];
  let fence: string | undefined;
  for (const raw of markdown.replace(/\r\n?/g, '\n').replace(COMMENT, '').split('\n')) {
    const mark = FENCE.exec(raw)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) out.push(raw);
    else readLine(raw.replace(QUOTE, ''), out);
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

const readLine = (line: string, out: string[]): void => {
  const heading = HEADING.exec(line);
  if (heading) {
    out.push('', readInline(heading[1] ?? ''), '');
  } else if (UNDERLINE.test(line) && out.at(-1)) {
    out.push('');
  } else if (RULE.test(line) || DEFINITION.test(line) || TABLE_RULE.test(line)) {
    out.push('');
  } else if (/^\s*\|.*\|\s*$/.test(line)) {
    out.push(
      readInline(
        line
          .trim()
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join(' | '),
      ),
    );
  } else {
    out.push(
      readInline(
        line
          .replace(ITEM, '')
          .replace(/(?:\\| {2,})$/, '')
          .trim(),
      ),
    );
  }
};
