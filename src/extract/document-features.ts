import { COUNT_KINDS, DocumentCounts } from './document-counts.js';
import {
  bucket,
  COARSE_AROUND,
  COUNTS,
  COUNTS_AFTER,
  COUNTS_BEFORE,
  LINE,
  MOST_EXTRAS,
  OWN_AFTER,
  OWN_BEFORE,
  OWN_FIRST,
  OWN_LAST,
  OWN_PLACE,
  POS_AFTER,
  POS_AROUND,
  POS_BEFORE,
  RUN_FIRST,
  RUN_LAST,
  RUN_PLACE,
  SHAPE_AROUND,
  SIGNATURE_AROUND,
  TWO_AFTER,
  TWO_BEFORE,
} from './feature-kinds.js';
import type { Gazetteer } from './gazetteer.js';
import { mix } from './hash.js';
import {
  COARSE,
  FLAGS,
  HAS_CAPITAL,
  type Lexicon,
  MIDDLE,
  SENTENCE_END,
  SENTENCE_START,
  SHAPE,
  SIGNATURE,
  typeRow,
  WORD,
} from './lexicon.js';
import { lineKind } from './line-kind.js';
import { PhraseMarks } from './phrase-marks.js';
import type { TokenisedDocument, TokenSentence } from './tokenise.js';

/** How far small words may carry a name on: 'Ministry of the Interior'. */
const WIDEST_GAP = 4;
/** Features left room for behind those of phrases. */
const AFTER_PHRASES = 24;
/** Parts of speech before the first and after the last token: beyond wink's own. */
const POS_START = 30;
const POS_END = 31;

const hashesOf = (count: number, kind: number): Int32Array =>
  Int32Array.from({ length: count }, (_, value) => mix(value, kind));
const COUNTS_HASHED = hashesOf(2 * COUNT_KINDS, COUNTS);
const COUNTS_BEFORE_HASHED = hashesOf(COUNT_KINDS, COUNTS_BEFORE);
const COUNTS_AFTER_HASHED = hashesOf(COUNT_KINDS, COUNTS_AFTER);

/** A stretch of a sentence in which a name may stand: `first` to `end`, end exclusive. Every other token is 'O'. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * Reads one document after another and tells the features of its tokens that depend on more than two words: triples of
 * neighbours, names of several words, and what the rest of the document says of the same word.
 */
export class DocumentFeatures {
  types = new Int32Array(0);
  private document: TokenisedDocument | undefined;
  private line = new Uint8Array(0);
  private readonly phrases: PhraseMarks;
  private readonly counts: DocumentCounts;

  constructor(
    readonly lexicon: Lexicon,
    gazetteer: Gazetteer,
  ) {
    this.phrases = new PhraseMarks(lexicon, gazetteer);
    this.counts = new DocumentCounts(lexicon);
  }

  read(document: TokenisedDocument): void {
    const size = document.words.length;
    this.document = document;
    if (this.types.length < size) {
      const room = Math.ceil(size * 1.5) + 64;
      this.types = new Int32Array(room);
      this.line = new Uint8Array(room);
    }
    this.phrases.reset(size);
    this.counts.reset(size);
    this.lexicon.types(document, this.types);
    for (const sentence of document.sentences) {
      const kind = lineKind(this.lexicon, this.types, sentence);
      this.line.fill(kind, sentence.first, sentence.end);
      this.phrases.mark(sentence, this.types);
      this.counts.count(sentence, this.types, kind);
    }
  }

  /** Where capitals stand, with two tokens before, one after, and the small words between them. */
  stretches(sentence: TokenSentence): Stretch[] {
    const { table } = this.lexicon;
    const found: Stretch[] = [];
    let first = -1;
    let end = -1;
    for (let token = sentence.first; token < sentence.end; token++) {
      if ((table[typeRow(this.types[token]) + FLAGS] & HAS_CAPITAL) === 0) continue;
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

  typeAt(sentence: TokenSentence, token: number): number {
    if (token < sentence.first) return SENTENCE_START;
    return token >= sentence.end ? SENTENCE_END : this.types[token];
  }

  /** Writes the token's features that neither a type nor a pair of neighbours gives, from `from` on; returns where they end. */
  extras(sentence: TokenSentence, token: number, out: Int32Array, from = 0): number {
    let n = this.around(sentence, token, out, from);
    n = this.partsOfSpeech(sentence, token, out, n);
    n = this.phrases.features(sentence, token, out, n, from + MOST_EXTRAS - AFTER_PHRASES);
    n = this.elsewhere(sentence, token, out, n);
    if (this.counts.run[token] > 1) n = this.ownRun(sentence, token, out, n);
    const type = this.types[token];
    if (this.counts.longestName(type) > Math.max(1, this.counts.run[token])) {
      n = this.longerName(token, type, out, n);
    }
    return n;
  }

  private around(sentence: TokenSentence, token: number, out: Int32Array, from: number): number {
    const { table } = this.lexicon;
    const t2 = typeRow(this.typeAt(sentence, token - 2));
    const t1 = typeRow(this.typeAt(sentence, token - 1));
    const t = typeRow(this.types[token]);
    const n1 = typeRow(this.typeAt(sentence, token + 1));
    const n2 = typeRow(this.typeAt(sentence, token + 2));
    const shape = table[t + SHAPE];
    out[from] = mix(mix(mix(table[t1 + SHAPE], shape), table[n1 + SHAPE]), SHAPE_AROUND);
    out[from + 1] = mix(
      mix(mix(table[t1 + SIGNATURE], table[t + SIGNATURE]), table[n1 + SIGNATURE]),
      SIGNATURE_AROUND,
    );
    out[from + 2] = mix(mix(mix(table[t1 + COARSE], table[t + COARSE]), table[n1 + COARSE]), COARSE_AROUND);
    out[from + 3] = mix(mix(mix(table[t2 + WORD], table[t1 + WORD]), shape), TWO_BEFORE);
    out[from + 4] = mix(mix(mix(shape, table[n1 + WORD]), table[n2 + WORD]), TWO_AFTER);
    return from + 5;
  }

  private partsOfSpeech(sentence: TokenSentence, token: number, out: Int32Array, from: number): number {
    const p2 = this.posAt(sentence, token - 2);
    const p1 = this.posAt(sentence, token - 1);
    const p = this.posAt(sentence, token);
    const q1 = this.posAt(sentence, token + 1);
    const q2 = this.posAt(sentence, token + 2);
    out[from] = mix((p1 << 10) | (p << 5) | q1, POS_AROUND);
    out[from + 1] = mix((p2 << 10) | (p1 << 5) | p, POS_BEFORE);
    out[from + 2] = mix((p << 10) | (q1 << 5) | q2, POS_AFTER);
    return from + 3;
  }

  private posAt(sentence: TokenSentence, token: number): number {
    return token < sentence.first ? POS_START : token >= sentence.end ? POS_END : this.document!.pos[token];
  }

  /** How the word and its neighbours stand in the rest of the document, and in what line this one does. */
  private elsewhere(sentence: TokenSentence, token: number, out: Int32Array, from: number): number {
    const { types, counts } = this;
    const shape = this.lexicon.table[typeRow(types[token]) + SHAPE];
    const own = counts.of(types[token]) * 2 + (token === sentence.first ? 1 : 0);
    let n = from;
    out[n++] = COUNTS_HASHED[own];
    out[n++] = mix(mix(own, shape), COUNTS);
    if (token > sentence.first) out[n++] = COUNTS_BEFORE_HASHED[counts.of(types[token - 1])];
    if (token + 1 < sentence.end) out[n++] = COUNTS_AFTER_HASHED[counts.of(types[token + 1])];
    out[n++] = mix(mix(this.line[token], shape), LINE);
    return n;
  }

  /** What stands at the ends of the run of capitals that the token is part of: 'Italian Social Movement'. */
  private ownRun(sentence: TokenSentence, token: number, out: Int32Array, from: number): number {
    const { table } = this.lexicon;
    const start = this.counts.runStart[token];
    const end = start + this.counts.run[token] - 1;
    const place = (token === start ? 1 : 0) + (token === end ? 2 : 0);
    const first = typeRow(this.types[start]);
    const last = typeRow(this.types[end]);
    const before = typeRow(this.typeAt(sentence, start - 1));
    const after = typeRow(this.typeAt(sentence, end + 1));
    out[from] = mix(mix(table[last + WORD], place), OWN_LAST);
    out[from + 1] = mix(mix(table[last + MIDDLE], place), OWN_LAST);
    out[from + 2] = mix(mix(table[first + WORD], place), OWN_FIRST);
    out[from + 3] = mix(mix(table[first + MIDDLE], place), OWN_FIRST);
    out[from + 4] = mix(mix(mix(table[first + SIGNATURE], table[last + SIGNATURE]), place), OWN_PLACE);
    out[from + 5] = mix(mix(bucket(this.counts.run[token]), place), OWN_PLACE);
    out[from + 6] = mix(mix(table[before + WORD], place), OWN_BEFORE);
    out[from + 7] = mix(mix(table[before + MIDDLE], place), OWN_BEFORE);
    out[from + 8] = mix(mix(table[after + WORD], place), OWN_AFTER);
    out[from + 9] = mix(mix(table[after + MIDDLE], place), OWN_AFTER);
    return from + 10;
  }

  /** The longer name that the word is part of elsewhere in the document: 'Novak' here, 'Helena Novak' there. */
  private longerName(token: number, type: number, out: Int32Array, from: number): number {
    const { table } = this.lexicon;
    const first = this.counts.nameFirst(type);
    const last = this.counts.nameLast(type);
    const place = (first === type ? 1 : 0) + (last === type ? 2 : 0) + 4 * bucket(this.counts.run[token]);
    out[from] = mix(table[typeRow(last) + WORD], RUN_LAST);
    out[from + 1] = mix(table[typeRow(first) + WORD], RUN_FIRST);
    out[from + 2] = mix(mix(table[typeRow(first) + SIGNATURE], table[typeRow(last) + SIGNATURE]), RUN_PLACE);
    out[from + 3] = mix(place, RUN_PLACE);
    return from + 4;
  }
}
