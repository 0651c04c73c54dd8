import type { Span } from '../contract/span.js';

/**
 * A text as the recognisers read it: without invisible characters and HTML entities, with plain quotes and blanks.
 * `start[i]` and `end[i]` are the offsets in the original of the i-th character of `text`; undefined where the
 * two run side by side from `base` on, which is nearly always.
 */
export interface CleanView {
  readonly text: string;
  readonly base: number;
  readonly start?: Int32Array;
  readonly end?: Int32Array;
}

// Soft hyphens, zero-width and direction marks stand inside words and break them; entities come from sloppy scraping.
const UNEVEN =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\p{L}]\p{M}+|&(?:amp|lt|gt|quot|apos|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|shy|#\d{1,6}|#x[\da-fA-F]{1,5});/gu;
const HAS_UNEVEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\p{M}|&[a-z#]/u;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
};

const decode = (entity: string): string => {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name] ?? '';
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0xd800 && code !== 0xad ? String.fromCharCode(code) : '?';
};

// Every replacement is one character, or none; a letter keeps what its marks compose to, and loses the others.
const replaceUneven = (found: string): string => {
  if (found.startsWith('&')) return decode(found);
  if (!/\p{M}/u.test(found)) return '';
  return String.fromCodePoint(found.normalize('NFC').codePointAt(0)!);
};

// One character for one: offsets stay.
const EVEN =
  /[\u2018\u2019\u201A\u201B\u02BC\u2032`\u00B4]|[\u201C-\u201F\u2033]|[\u0085\u2028\u2029\v\f\r]|[^\S\n ]/g;
const replaceEven = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code === 0x0d) return ' ';
  if (code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
  if (code === 0x2033 || (code >= 0x201c && code <= 0x201f)) return '"';
  return /\s/.test(char) ? ' ' : "'";
};

export const cleanView = (original: string, { start: from, end: to }: Span): CleanView => {
  const raw = original.slice(from, to);
  if (!HAS_UNEVEN.test(raw)) return { text: raw.replace(EVEN, replaceEven), base: from };
  const pieces: string[] = [];
  const start = new Int32Array(raw.length);
  const end = new Int32Array(raw.length);
  let length = 0;
  let done = 0;
  const copy = (until: number): void => {
    pieces.push(raw.slice(done, until));
    for (; done < until; done++) {
      start[length] = from + done;
      end[length++] = from + done + 1;
    }
  };
  for (const match of raw.matchAll(UNEVEN)) {
    copy(match.index);
    const shown = replaceUneven(match[0]);
    pieces.push(shown);
    done = match.index + match[0].length;
    for (let unit = 0; unit < shown.length; unit++) {
      start[length] = from + match.index;
      end[length++] = from + done;
    }
  }
  copy(raw.length);
  return {
    text: pieces.join('').replace(EVEN, replaceEven),
    base: from,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
  };
};

/** Where the character at `at` begins in the original. */
export const originalStart = (view: CleanView, at: number): number =>
  view.start ? view.start[at] : view.base + at;

/** Where the character before `at` ends in the original. */
export const originalEnd = (view: CleanView, at: number): number =>
  view.end ? view.end[at - 1] : view.base + at;

const LATIN: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['œ', 'o'],
]);
const standIns = new Map<string, string>();

// wink splits letters beyond Latin-1 off their words, so it is shown one Latin letter for each.
const standIn = (char: string): string => {
  const known = standIns.get(char);
  if (known !== undefined) return known;
  const small = char.toLowerCase();
  const base = char.normalize('NFKD')[0] ?? char;
  let shown = char;
  if (/[a-zA-Z]/.test(base)) shown = base;
  else if (/\p{L}|\p{M}/u.test(char)) {
    const letter = LATIN.get(small) ?? 'o';
    shown = small === char ? letter : letter.toUpperCase();
  }
  standIns.set(char, shown);
  return shown;
};

/** The same length, letter for letter, in the alphabet wink knows. */
export const latinised = (text: string): string => text.replace(/[\u0100-\uffff]/g, standIn);
