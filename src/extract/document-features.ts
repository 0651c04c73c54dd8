import { CONTINUES, type Gazetteer, phraseHash } from './gazetteer.js';
import { mix } from './hash.js';
import {
  ALL_CAPITALS,
  HAS_CAPITAL,
  IS_WORD,
  type Lexicon,
  LINKS_NAME,
  OPENS_QUOTE,
  SENTENCE_END,
  SENTENCE_START,
  STARTS_NAME,
} from './lexicon.js';
import type { TokenisedDocument, TokenSentence } from './tokenise.js';

/** Tokens on either side that are looked at. */
export const WINDOW = 2;
/** No token has more features beside those of the types in its window. */
export const MOST_EXTRAS = 128;

/** How far small words may carry a name on: 'Ministry of the Interior'. */
const WIDEST_GAP = 4;
const LONGEST_PHRASE = 10;

// Each kind of feature has a number, mixed into its hash.
const OFFSET = 1;
const WORD_BEFORE = 100;
const WORD_AFTER = 101;
const SHAPE_BEFORE = 102;
const SHAPE_AFTER = 103;
const SHAPE_AROUND = 104;
const SIGNATURE_BEFORE = 105;
const SIGNATURE_AFTER = 106;
const SIGNATURE_AROUND = 107;
const MIDDLE_BEFORE = 108;
const MIDDLE_AFTER = 109;
const COARSE_AROUND = 110;
const WORD_SHAPE = 111;
const SHAPE_WORD = 112;
const TWO_BEFORE = 113;
const TWO_AFTER = 114;
const POS_AROUND = 115;
const POS_BEFORE = 116;
const POS_AFTER = 117;
const PHRASE_BEGIN = 118;
const PHRASE_INSIDE = 119;
const PHRASE_LAST = 120;
const COUNTS = 121;
const COUNTS_BEFORE = 122;
const COUNTS_AFTER = 123;
const RUN_LAST = 124;
const RUN_FIRST = 125;
const RUN_PLACE = 126;
const OWN_LAST = 127;
const OWN_FIRST = 128;
const OWN_PLACE = 129;
const OWN_BEFORE = 130;
const OWN_AFTER = 131;
const LINE = 132;

/** Features of one type seen `offset` tokens away, written to `out` from `from` on; returns where they end. */
export const typeFeatures = (
  lexicon: Lexicon,
  type: number,
  offset: number,
  out: Int32Array,
  from = 0,
): number => {
  const atoms = lexicon.atomsOf(type);
  const place = OFFSET + WINDOW + offset;
  let n = from;
  for (const atom of atoms.window) out[n++] = mix(atom, place);
  if (offset >= -1 && offset <= 1) for (const atom of atoms.near) out[n++] = mix(atom, place);
  if (offset === 0) for (const atom of atoms.own) out[n++] = mix(atom, place);
  return n;
};

/** Parts of speech before the first and after the last token: beyond wink's own. */
const POS_START = 30;
const POS_END = 31;

/** Features that two neighbours give to the second one (`PAIR_FEATURES` of them), then those they give to the first. */
export const pairFeatures = (
  lexicon: Lexicon,
  before: number,
  after: number,
  out: Int32Array,
  from = 0,
): void => {
  const { word, shape, signature, middle } = lexicon;
  out[from] = mix(mix(word[before], word[after]), WORD_BEFORE);
  out[from + 1] = mix(mix(shape[before], shape[after]), SHAPE_BEFORE);
  out[from + 2] = mix(mix(signature[before], signature[after]), SIGNATURE_BEFORE);
  out[from + 3] = mix(mix(middle[before], middle[after]), MIDDLE_BEFORE);
  out[from + 4] = mix(mix(word[before], shape[after]), WORD_SHAPE);
  out[from + 5] = mix(mix(word[before], word[after]), WORD_AFTER);
  out[from + 6] = mix(mix(shape[before], shape[after]), SHAPE_AFTER);
  out[from + 7] = mix(mix(signature[before], signature[after]), SIGNATURE_AFTER);
  out[from + 8] = mix(mix(middle[before], middle[after]), MIDDLE_AFTER);
  out[from + 9] = mix(mix(shape[before], word[after]), SHAPE_WORD);
};

export const PAIR_FEATURES = 5;

const bucket = (count: number): number => (count > 3 ? (count > 7 ? 5 : 4) : count);

/** A stretch of a sentence in which a name may stand: `first` to `end`, end exclusive. Every other token is 'O'. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * Reads one document after another and tells the features of its tokens that depend on more than one word: pairs of
 * neighbours, names of several words, and what the rest of the document says of the same word.
 */
export class DocumentFeatures {
  types = new Int32Array(0);
  private document: TokenisedDocument | undefined;
  private phraseBegin = new Int32Array(0);
  private phraseInside = new Int32Array(0);
  private phraseLast = new Int32Array(0);
  private run = new Uint8Array(0);
  private runStart = new Int32Array(0);
  private line = new Uint8Array(0);
  // By type in lower case; valid where `stamp` is the number of the current document.
  private readonly stamp: Int32Array;
  private readonly small: Int32Array;
  private readonly capital: Int32Array;
  private readonly first: Int32Array;
  private readonly runLength: Int32Array;
  private readonly runFirst: Int32Array;
  private readonly runLast: Int32Array;
  private number = 0;

  constructor(
    readonly lexicon: Lexicon,
    private readonly gazetteer: Gazetteer,
  ) {
    const size = lexicon.capacity;
    this.stamp = new Int32Array(size);
    this.small = new Int32Array(size);
    this.capital = new Int32Array(size);
    this.first = new Int32Array(size);
    this.runLength = new Int32Array(size);
    this.runFirst = new Int32Array(size);
    this.runLast = new Int32Array(size);
  }

  read(document: TokenisedDocument): void {
    const size = document.words.length;
    this.document = document;
    this.number++;
    if (this.types.length < size) {
      const room = Math.ceil(size * 1.5) + 64;
      this.types = new Int32Array(room);
      this.phraseBegin = new Int32Array(room);
      this.phraseInside = new Int32Array(room);
      this.phraseLast = new Int32Array(room);
      this.run = new Uint8Array(room);
      this.runStart = new Int32Array(room);
      this.line = new Uint8Array(room);
    }
    this.phraseBegin.fill(0, 0, size);
    this.phraseInside.fill(0, 0, size);
    this.phraseLast.fill(0, 0, size);
    this.run.fill(0, 0, size);
    this.lexicon.types(document, this.types);
    for (const sentence of document.sentences) {
      const kind = this.kindOfLine(sentence);
      this.line.fill(kind, sentence.first, sentence.end);
      this.findPhrases(sentence);
      this.countSentence(sentence, kind);
    }
  }

  /** Where capitals stand, with two tokens before, one after, and the small words between them. */
  stretches(sentence: TokenSentence): Stretch[] {
    const { flags } = this.lexicon;
    const found: Stretch[] = [];
    let first = -1;
    let end = -1;
    for (let token = sentence.first; token < sentence.end; token++) {
      if ((flags[this.types[token]] & HAS_CAPITAL) === 0) continue;
      if (first >= 0 && token - end <= WIDEST_GAP) end = token + 2;
      else {
        if (first >= 0) found.push({ first, end: Math.min(end, sentence.end) });
        first = Math.max(sentence.first, token - 2, end);
        end = token + 2;
      }
    }
    if (first >= 0) found.push({ first, end: Math.min(end, sentence.end) });
    return found;
  }

  private posAt(sentence: TokenSentence, token: number): number {
    return token < sentence.first ? POS_START : token >= sentence.end ? POS_END : this.document!.pos[token];
  }

  typeAt(sentence: TokenSentence, token: number): number {
    if (token < sentence.first) return SENTENCE_START;
    return token >= sentence.end ? SENTENCE_END : this.types[token];
  }

  /** Writes the token's features that neither a type nor a pair of neighbours gives, from `from` on; returns where they end. */
  extras(sentence: TokenSentence, token: number, out: Int32Array, from = 0): number {
    const limit = from + MOST_EXTRAS - 24;
    const { word, shape, signature, coarse } = this.lexicon;
    const { pos } = this.document!;
    const t2 = this.typeAt(sentence, token - 2);
    const t1 = this.typeAt(sentence, token - 1);
    const t = this.types[token];
    const n1 = this.typeAt(sentence, token + 1);
    const n2 = this.typeAt(sentence, token + 2);
    const p2 = this.posAt(sentence, token - 2);
    const p1 = this.posAt(sentence, token - 1);
    const p = pos[token];
    const q1 = this.posAt(sentence, token + 1);
    const q2 = this.posAt(sentence, token + 2);
    let n = from;
    out[n++] = mix(mix(mix(shape[t1], shape[t]), shape[n1]), SHAPE_AROUND);
    out[n++] = mix(mix(mix(signature[t1], signature[t]), signature[n1]), SIGNATURE_AROUND);
    out[n++] = mix(mix(mix(coarse[t1], coarse[t]), coarse[n1]), COARSE_AROUND);
    out[n++] = mix(mix(mix(word[t2], word[t1]), shape[t]), TWO_BEFORE);
    out[n++] = mix(mix(mix(shape[t], word[n1]), word[n2]), TWO_AFTER);
    out[n++] = mix((p1 << 10) | (p << 5) | q1, POS_AROUND);
    out[n++] = mix((p2 << 10) | (p1 << 5) | p, POS_BEFORE);
    out[n++] = mix((p << 10) | (q1 << 5) | q2, POS_AFTER);
    for (let offset = -1; offset <= 1; offset++) {
      const at = token + offset;
      if (at < sentence.first || at >= sentence.end) continue;
      n = this.phrases(this.phraseBegin[at], PHRASE_BEGIN, offset, out, n, limit);
      n = this.phrases(this.phraseInside[at], PHRASE_INSIDE, offset, out, n, limit);
      n = this.phrases(this.phraseLast[at], PHRASE_LAST, offset, out, n, limit);
    }
    const counts = this.counts(t);
    const starts = token === sentence.first ? 1 : 0;
    out[n++] = mix(counts * 2 + starts, COUNTS);
    out[n++] = mix(mix(counts * 2 + starts, shape[t]), COUNTS);
    if (token > sentence.first) out[n++] = mix(this.counts(t1), COUNTS_BEFORE);
    if (token + 1 < sentence.end) out[n++] = mix(this.counts(n1), COUNTS_AFTER);
    out[n++] = mix(mix(this.line[token], shape[t]), LINE);
    if (this.run[token] > 1) n = this.ownRun(sentence, token, out, n);
    const lower = this.lexicon.lower[t];
    if (this.stamp[lower] === this.number && this.runLength[lower] > Math.max(1, this.run[token])) {
      const runFirst = this.runFirst[lower];
      const runLast = this.runLast[lower];
      out[n++] = mix(word[runLast], RUN_LAST);
      out[n++] = mix(word[runFirst], RUN_FIRST);
      out[n++] = mix(mix(signature[runFirst], signature[runLast]), RUN_PLACE);
      out[n++] = mix(
        (runFirst === t ? 1 : 0) + (runLast === t ? 2 : 0) + 4 * bucket(this.run[token]),
        RUN_PLACE,
      );
    }
    return n;
  }

  /** What stands at the ends of the run of capitals that the token is part of: 'Italian Social Movement'. */
  private ownRun(sentence: TokenSentence, token: number, out: Int32Array, from: number): number {
    const { word, signature, middle } = this.lexicon;
    const first = this.runStart[token];
    const last = first + this.run[token] - 1;
    const place = (token === first ? 1 : 0) + (token === last ? 2 : 0);
    const types = this.types;
    let n = from;
    out[n++] = mix(mix(word[types[last]], place), OWN_LAST);
    out[n++] = mix(mix(middle[types[last]], place), OWN_LAST);
    out[n++] = mix(mix(word[types[first]], place), OWN_FIRST);
    out[n++] = mix(mix(middle[types[first]], place), OWN_FIRST);
    out[n++] = mix(mix(mix(signature[types[first]], signature[types[last]]), place), OWN_PLACE);
    out[n++] = mix(mix(bucket(this.run[token]), place), OWN_PLACE);
    out[n++] = mix(mix(word[this.typeAt(sentence, first - 1)], place), OWN_BEFORE);
    out[n++] = mix(mix(middle[this.typeAt(sentence, first - 1)], place), OWN_BEFORE);
    out[n++] = mix(mix(word[this.typeAt(sentence, last + 1)], place), OWN_AFTER);
    out[n++] = mix(mix(middle[this.typeAt(sentence, last + 1)], place), OWN_AFTER);
    return n;
  }

  private phrases(
    mask: number,
    kind: number,
    offset: number,
    out: Int32Array,
    from: number,
    limit: number,
  ): number {
    let n = from;
    for (let rest = mask & ~CONTINUES; rest !== 0 && n < limit; rest &= rest - 1) {
      out[n++] = mix((31 - Math.clz32(rest & -rest)) * 4 + offset, kind);
    }
    return n;
  }

  private counts(type: number): number {
    const lower = this.lexicon.lower[type];
    if (this.stamp[lower] !== this.number) return 0;
    return (
      1 + bucket(this.capital[lower]) + 8 * bucket(this.small[lower]) + 64 * Math.min(2, this.first[lower])
    );
  }

  /** 0 for running text, 1 for a line in capitals, 2 for a headline With Every Word Capitalised. */
  private kindOfLine(sentence: TokenSentence): number {
    const { flags } = this.lexicon;
    let words = 0;
    let capitals = 0;
    let all = 0;
    for (let token = sentence.first; token < sentence.end; token++) {
      const flag = flags[this.types[token]];
      if ((flag & IS_WORD) === 0) continue;
      words++;
      if (flag & HAS_CAPITAL) capitals++;
      if (flag & ALL_CAPITALS) all++;
    }
    if (words >= 3 && all >= 0.7 * words) return 1;
    return words >= 4 && capitals >= 0.7 * words ? 2 : 0;
  }

  private findPhrases(sentence: TokenSentence): void {
    const { flags } = this.lexicon;
    for (let token = sentence.first; token < sentence.end; token++) {
      const type = this.types[token];
      if ((flags[type] & STARTS_NAME) === 0 || (flags[type] & HAS_CAPITAL) === 0) continue;
      let hash = this.lexicon.folded[type];
      let last = -1;
      let classes = 0;
      const limit = Math.min(sentence.end, token + LONGEST_PHRASE);
      for (let at = token + 1; at < limit; at++) {
        hash = phraseHash(hash, this.lexicon.folded[this.types[at]]);
        const found = this.gazetteer.phrase(hash);
        if (found === 0) break;
        if ((found & ~CONTINUES) !== 0) {
          last = at;
          classes = found & ~CONTINUES;
        }
        if ((found & CONTINUES) === 0) break;
      }
      if (last < 0) continue;
      this.phraseBegin[token] |= classes;
      for (let at = token + 1; at < last; at++) this.phraseInside[at] |= classes;
      this.phraseLast[last] |= classes;
    }
  }

  private countSentence(sentence: TokenSentence, kind: number): void {
    const { flags, lower } = this.lexicon;
    let opening = true;
    let runStart = -1;
    let runEnd = -1;
    for (let token = sentence.first; token <= sentence.end; token++) {
      const type = token < sentence.end ? this.types[token] : SENTENCE_END;
      const flag = flags[type];
      const isCapital = (flag & HAS_CAPITAL) !== 0;
      if (isCapital) {
        if (runStart < 0) runStart = token;
        runEnd = token + 1;
      } else if (runStart >= 0 && ((flag & LINKS_NAME) === 0 || token - runEnd >= 2)) {
        this.closeRun(runStart, runEnd, kind);
        runStart = -1;
      }
      if (token === sentence.end) break;
      if ((flag & IS_WORD) !== 0) {
        const key = lower[type];
        this.touch(key);
        if (kind !== 0) continue;
        if (!isCapital) this.small[key]++;
        else if (opening) this.first[key]++;
        else this.capital[key]++;
        opening = false;
      } else if ((flag & OPENS_QUOTE) !== 0) opening = true;
    }
  }

  private closeRun(start: number, end: number, kind: number): void {
    const length = Math.min(end - start, 255);
    for (let token = start; token < end; token++) {
      this.run[token] = length;
      this.runStart[token] = start;
    }
    if (kind !== 0 || length < 2 || length > 8) return;
    for (let token = start; token < end; token++) {
      const type = this.types[token];
      if ((this.lexicon.flags[type] & HAS_CAPITAL) === 0) continue;
      const key = this.lexicon.lower[type];
      this.touch(key);
      if (length <= this.runLength[key]) continue;
      this.runLength[key] = length;
      this.runFirst[key] = this.types[start];
      this.runLast[key] = this.types[end - 1];
    }
  }

  private touch(key: number): void {
    if (this.stamp[key] === this.number) return;
    this.stamp[key] = this.number;
    this.small[key] = 0;
    this.capital[key] = 0;
    this.first[key] = 0;
    this.runLength[key] = 0;
  }
}
