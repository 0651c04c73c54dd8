import type { Span } from '../contract/span.js';

/** A stretch of text that no sentence crosses: a paragraph, a headline, a line of a list. */
export interface Segment extends Span {
  /** Counts blank lines passed: from 0. */
  readonly paragraph: number;
}

interface Line extends Span {
  readonly blank: boolean;
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    let start = from;
    while (start < end && text.charCodeAt(start) === 32) start++;
    let stop = end;
    while (stop > start && text.charCodeAt(stop - 1) === 32) stop--;
    lines.push({ start, end: stop, blank: start === stop });
    from = end + 1;
  }
  return lines;
};

const WIDEST = 130;
const NARROWEST = 38;
const ENDS_SENTENCE = /[.!?…:;]["')\]]*$/;

const firstWordLength = (text: string, line: Line): number => {
  const blank = text.indexOf(' ', line.start);
  return (blank < 0 || blank > line.end ? line.end : blank) - line.start;
};

/**
 * Text broken by an editor at a fixed width: no line had room for the first word of the next one. Sentences of
 * their own on each line fail that test sooner or later, headlines above a text at once.
 */
const isWrapped = (text: string, block: readonly Line[]): boolean => {
  if (block.length < 2) return false;
  let width = 0;
  for (const line of block) width = Math.max(width, line.end - line.start);
  if (width > WIDEST || width < NARROWEST) return false;
  for (let index = 0; index + 1 < block.length; index++) {
    const line = block[index];
    if (line.end - line.start + 1 + firstWordLength(text, block[index + 1]) <= width) return false;
  }
  return true;
};

const startsSmall = (text: string, line: Line): boolean => {
  const char = text[line.start];
  return char !== char.toUpperCase() && char === char.toLowerCase();
};

/**
 * A blank line always ends a segment. A single line break ends one unless the paragraph is wrapped at a fixed
 * width, or the line breaks off in mid-sentence and the next goes on in lower case.
 */
export const segmentsOf = (text: string, firstParagraph: number): Segment[] => {
  const segments: Segment[] = [];
  let paragraph = firstParagraph;
  let block: Line[] = [];
  const flush = (): void => {
    if (block.length === 0) return;
    const wrapped = isWrapped(text, block);
    let start = block[0].start;
    for (let index = 0; index < block.length; index++) {
      const line = block[index];
      const next = block[index + 1];
      const goesOn =
        next !== undefined &&
        (wrapped ||
          (startsSmall(text, next) &&
            !ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 6), line.end))));
      if (goesOn) continue;
      segments.push({ start, end: line.end, paragraph });
      if (next) start = next.start;
    }
    block = [];
    paragraph++;
  };
  for (const line of linesOf(text)) {
    if (line.blank) flush();
    else block.push(line);
  }
  flush();
  return segments;
};
