import type { Furniture, FurnitureReason } from '../../contract/document.js';
import type { Span } from '../../contract/span.js';

/** One line that holds more than blanks; the span is trimmed. */
export interface Line extends Span {
  /** Without the marks of inline Markdown, which scraped text often keeps: '[AFP](#)' reads 'AFP'. */
  readonly plain: string;
  readonly words: number;
  /** It ends as a sentence does: '.', '!', '?' or ':' after lower-case words, and not cut off ('..'). */
  readonly sentence: boolean;
  /** A sentence of eight words or more: a line of an article, of whatever article. */
  readonly prose: boolean;
}

export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Indexes into `lines` of all prose above the foot. */
  readonly prose: readonly number[];
  /** Index of the first line of the site's foot; the number of lines where there is none. */
  readonly foot: number;
}

/** A rule reads the page and says which spans are not the article. Rules do not see one another's spans. */
export type Rule = (page: Page) => readonly Furniture[];

// What a rule looks at of one line: no rule needs more, and a line may be megabytes long.
const READ = 4_000;

/** The lines of a text, each read when it is asked for. */
export function* readLines(text: string): Iterable<Line> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = readLine(text, start, end);
    if (line) yield line;
    start = end + 1;
  }
}

export const readPage = (text: string): Page => {
  const lines = [...readLines(text)];
  return {
    text,
    lines,
    prose: lines.flatMap((line, index) => (line.prose ? [index] : [])),
    foot: lines.length,
  };
};

const readLine = (text: string, from: number, to: number): Line | undefined => {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  const long = end - start > READ;
  const plain = stripMarkdown(text.slice(start, Math.min(end, start + READ)));
  const words = countWords(plain);
  const sentence = long || endsAsSentence(plain);
  return { start, end, plain, words, sentence, prose: sentence && words >= 8 };
};

// Tab to carriage return, space, no-break space, byte order mark.
const isBlank = (code: number): boolean =>
  (code >= 9 && code <= 13) || code === 32 || code === 0xa0 || code === 0xfeff;

// More words than any rule asks about.
const MOST_WORDS = 200;

const countWords = (plain: string): number => {
  let words = 1;
  let inside = true;
  for (let at = 0; at < plain.length && words < MOST_WORDS; at += 1) {
    const code = plain.charCodeAt(at);
    const blank = code === 32 || (code < 14 && code > 8) || (code > 127 && /\s/.test(plain[at]!));
    if (!blank && !inside) words += 1;
    inside = !blank;
  }
  return words;
};

const MARKED = /^[#>*+•▪-]|\]\(|\*\*|__/;

const stripMarkdown = (line: string): string => (MARKED.test(line) ? withoutMarks(line) : line.trim());

const withoutMarks = (line: string): string =>
  line
    .replace(/^(?:#{1,6}|>|[*+•▪-])\s+/, '')
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/^\*(.+)\*$/, '$1')
    .trim();

const CLOSING = '"\'”’»)]';

/** '.', '!', '?', ':' or an ellipsis, and what closes behind it; not cut off by two points. Read from the end: a line is long. */
const hasFinalMark = (line: string): boolean => {
  let end = line.length;
  while (end > 0 && CLOSING.includes(line[end - 1]!)) end -= 1;
  const mark = line[end - 1];
  if (mark === '!' || mark === '?' || mark === ':') return true;
  if ((mark !== '.' && mark !== '…') || end < 2) return false;
  return line[end - 2] !== '.' || (mark === '.' && /^\w\.{3}$/.test(line.slice(Math.max(0, end - 4), end)));
};

const endsAsSentence = (line: string): boolean =>
  hasFinalMark(line) && /(?:^|\s)\p{Ll}+(?=[\s,.;:!?])/u.test(line);

export const mark = ({ start, end }: Span, reason: FurnitureReason): Furniture => ({ start, end, reason });

/** Every line that the test holds for. */
export const markLines = (
  page: Page,
  reason: FurnitureReason,
  test: (line: Line, index: number) => boolean,
): Furniture[] => page.lines.filter(test).map((line) => mark(line, reason));

/** Is the line above or just inside the article's first paragraphs? Bylines and datelines stand there. */
export const isHeader = (page: Page, index: number): boolean => {
  const third = page.prose[2];
  return third === undefined ? index < 12 : index < third;
};

/** Is the line below the last prose of the page? */
export const isTail = (page: Page, index: number): boolean => index > (page.prose.at(-1) ?? -1);
