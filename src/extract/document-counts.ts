import { bucket } from './feature-kinds.js';
import {
  FLAGS,
  HAS_CAPITAL,
  IS_WORD,
  type Lexicon,
  LINKS_NAME,
  LOWER,
  OPENS_QUOTE,
  SENTENCE_END,
  typeRow,
} from './lexicon.js';
import { RUNNING_TEXT } from './line-kind.js';
import type { TokenSentence } from './tokenise.js';

const LONGEST_RUN = 255;
/** Longer runs of capitals are no names. */
const LONGEST_NAME = 8;

// Numbers kept of each word in small letters, side by side; valid where STAMP is the number of the current document.
const ROW_BITS = 3;
const STAMP = 0;
const SMALL = 1;
const CAPITAL = 2;
const FIRST = 3;
const RUN_LENGTH = 4;
const RUN_FIRST = 5;
const RUN_LAST = 6;

/** The most that `DocumentCounts.of` gives, plus one. */
export const COUNT_KINDS = 1 + 5 + 8 * 5 + 64 * 2 + 1;

/** What the rest of the document says of a word: how often it stands capitalised and small, and of which longer names it is part. */
export class DocumentCounts {
  /** Length of the run of capitals that each token is part of, and its first token; 0 where it is part of none. */
  run = new Uint8Array(0);
  runStart = new Int32Array(0);
  private readonly seen: Int32Array;
  private number = 0;

  constructor(private readonly lexicon: Lexicon) {
    this.seen = new Int32Array(lexicon.capacity << ROW_BITS);
  }

  /** Before the sentences of a document of so many tokens. */
  reset(tokens: number): void {
    this.number++;
    if (this.run.length < tokens) {
      const room = Math.ceil(tokens * 1.5) + 64;
      this.run = new Uint8Array(room);
      this.runStart = new Int32Array(room);
    }
    this.run.fill(0, 0, tokens);
  }

  count(sentence: TokenSentence, types: Int32Array, line: number): void {
    const { table } = this.lexicon;
    let opening = true;
    let runStart = -1;
    let runEnd = -1;
    for (let token = sentence.first; token <= sentence.end; token++) {
      const row = typeRow(token < sentence.end ? types[token] : SENTENCE_END);
      const flag = table[row + FLAGS];
      const isCapital = (flag & HAS_CAPITAL) !== 0;
      if (isCapital) {
        if (runStart < 0) runStart = token;
        runEnd = token + 1;
      } else if (runStart >= 0 && ((flag & LINKS_NAME) === 0 || token - runEnd >= 2)) {
        this.closeRun(runStart, runEnd, types, line);
        runStart = -1;
      }
      if (token === sentence.end) break;
      if ((flag & IS_WORD) !== 0) {
        const own = this.touch(table[row + LOWER]);
        if (line !== RUNNING_TEXT) continue;
        this.seen[own + (isCapital ? (opening ? FIRST : CAPITAL) : SMALL)]++;
        opening = false;
      } else if ((flag & OPENS_QUOTE) !== 0) opening = true;
    }
  }

  /** How often the type's word was seen in small letters, capitalised, and first in a sentence, as one number; 0 where never. */
  of(type: number): number {
    const { seen } = this;
    const own = this.lexicon.table[typeRow(type) + LOWER] << ROW_BITS;
    if (seen[own + STAMP] !== this.number) return 0;
    const first = Math.min(2, seen[own + FIRST]);
    return 1 + bucket(seen[own + CAPITAL]) + 8 * bucket(seen[own + SMALL]) + 64 * first;
  }

  /** Length of the longest name in the document that the type's word is part of, 0 where it is of none. */
  longestName(type: number): number {
    const own = this.lexicon.table[typeRow(type) + LOWER] << ROW_BITS;
    return this.seen[own + STAMP] === this.number ? this.seen[own + RUN_LENGTH] : 0;
  }

  /** First and last type of that name. */
  nameFirst(type: number): number {
    return this.seen[(this.lexicon.table[typeRow(type) + LOWER] << ROW_BITS) + RUN_FIRST];
  }

  nameLast(type: number): number {
    return this.seen[(this.lexicon.table[typeRow(type) + LOWER] << ROW_BITS) + RUN_LAST];
  }

  private closeRun(start: number, end: number, types: Int32Array, line: number): void {
    const length = Math.min(end - start, LONGEST_RUN);
    for (let token = start; token < end; token++) {
      this.run[token] = length;
      this.runStart[token] = start;
    }
    if (line !== RUNNING_TEXT || length < 2 || length > LONGEST_NAME) return;
    const { table } = this.lexicon;
    for (let token = start; token < end; token++) {
      const row = typeRow(types[token]);
      if ((table[row + FLAGS] & HAS_CAPITAL) === 0) continue;
      const own = this.touch(table[row + LOWER]);
      if (length <= this.seen[own + RUN_LENGTH]) continue;
      this.seen[own + RUN_LENGTH] = length;
      this.seen[own + RUN_FIRST] = types[start];
      this.seen[own + RUN_LAST] = types[end - 1];
    }
  }

  /** Where the numbers of a type in small letters begin; nought where it is new to the document. */
  private touch(lower: number): number {
    const own = lower << ROW_BITS;
    if (this.seen[own + STAMP] !== this.number) {
      this.seen.fill(0, own, own + (1 << ROW_BITS));
      this.seen[own + STAMP] = this.number;
    }
    return own;
  }
}
