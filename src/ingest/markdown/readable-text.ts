import { readInline } from './inline.js';

// What a reader of the page would see: block marks go, the words stay, headings and list items stand alone.
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^(?: {0,3}>[ \t]?)+/;
const ITEM = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S+.*$/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;
// No writer makes such a line; patterns tried at each of its places would take minutes.
const LONGEST_LINE = 20_000;

/** Markdown (CommonMark's usual forms and tables) → the text that it prints, one paragraph a block, in linear time. */
export const readableText = (markdown: string): string => {
  const out: string[] = [];
  let fence: string | undefined;
  for (const raw of withoutComments(markdown.replace(/\r\n?/g, '\n')).split('\n')) {
    const mark = FENCE.exec(raw.slice(0, 100))?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined || raw.length > LONGEST_LINE) out.push(raw);
    else readLine(raw.replace(QUOTE, ''), out);
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

const readLine = (line: string, out: string[]): void => {
  const heading = HEADING.exec(line)?.[0];
  if (heading !== undefined) {
    out.push('', readInline(withoutClosingMarks(line.slice(heading.length))), '');
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

// '## Heading ##'
const withoutClosingMarks = (heading: string): string => {
  const text = heading.trimEnd();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  return end === 0 || text[end - 1] === ' ' ? text.slice(0, end).trimEnd() : text;
};

const withoutComments = (text: string): string => {
  let kept = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    kept += text.slice(from, open);
    from = close + 3;
  }
  return kept + text.slice(from);
};
