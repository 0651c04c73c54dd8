import type { DocumentFeatures } from './document-features.js';
import { MOST_EXTRAS, PAIR_FEATURES, WINDOW } from './feature-kinds.js';
import { mix } from './hash.js';
import { ROW } from './labels.js';
import type { LinearModel } from './model-file.js';
import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument, TokenSentence } from './tokenise.js';
import { pairFeatures, typeFeatures } from './type-features.js';
import type { Weights } from './weights.js';

const OFFSETS = 2 * WINDOW + 1;
const ROW_BYTES = ROW * 4;
const TYPE_BYTES = OFFSETS * ROW_BYTES;
/** Types whose sums are given room at a time. */
const BLOCK = 1024;
/** Pairs of neighbours kept: a power of two. A newer pair takes the place of an older one. */
const PAIRS = 1 << 16;
const PAIR_BYTES = 2 * ROW_BYTES;
/** Tokens that the kernel scores at a time: what they look up stays in the processor's nearest cache. */
const CHUNK = 32;
/** Rows of a token's types and of its two pairs. */
const ROWS = OFFSETS + 2;

/**
 * The cached fast path. Most features depend on one token type and its place in the window: their weights are summed once
 * for each type and offset and kept. A token then costs five rows for them, two for the pairs it is in, and one look-up for
 * each feature of more than two words. test/support/naive-scores.ts is its slow twin.
 */
export class LinearTagger implements Tagger {
  readonly transitions: Float32Array;
  private emissions = new Float32Array(0);
  private readonly weights: Weights;
  /** Address of each type's sums, 0 where they are not worked out yet. */
  private readonly typeRows: Int32Array;
  private readonly blocks: number[] = [];
  private rowsUsed = 0;
  private readonly pairBefore: Int32Array;
  private readonly pairAfter: Int32Array;
  /** The chunk that a pair's rows were last asked for in: until it is scored, no other pair may take their place. */
  private readonly pairChunk: Int32Array;
  private chunk = 0;
  private sparesUsed = 0;
  // Addresses in the kernel's memory.
  private readonly pairs: number;
  private readonly spares: number;
  private readonly scratch: number;
  private readonly rows: number;
  private readonly hashes: number;
  private readonly ends: number;
  private readonly scores: number;

  constructor(
    model: LinearModel,
    private readonly features: DocumentFeatures,
    private readonly pairsKept = PAIRS,
  ) {
    this.pairBefore = new Int32Array(pairsKept).fill(-1);
    this.pairAfter = new Int32Array(pairsKept).fill(-1);
    this.pairChunk = new Int32Array(pairsKept);
    this.transitions = model.transitions;
    this.weights = model.weights;
    this.typeRows = new Int32Array(features.lexicon.capacity);
    const { kernel } = model.weights;
    this.pairs = kernel.reserve(pairsKept * PAIR_BYTES);
    this.spares = kernel.reserve((CHUNK + 1) * PAIR_BYTES);
    this.scratch = kernel.reserve(MOST_EXTRAS * 4);
    this.rows = kernel.reserve(CHUNK * ROWS * 4);
    this.hashes = kernel.reserve(CHUNK * MOST_EXTRAS * 4);
    this.ends = kernel.reserve(CHUNK * 4);
    this.scores = kernel.reserve(CHUNK * ROW_BYTES);
  }

  score(document: TokenisedDocument): TokenScores {
    const { features } = this;
    features.read(document);
    const size = document.words.length * ROW;
    if (this.emissions.length < size) this.emissions = new Float32Array(Math.ceil(size * 1.5));
    const stretches: number[] = [];
    for (const sentence of document.sentences) {
      for (const { first, end } of features.stretches(sentence)) {
        stretches.push(first, end);
        for (let from = first; from < end; from += CHUNK) {
          this.scoreChunk(sentence, from, Math.min(end, from + CHUNK));
        }
      }
    }
    return { emissions: this.emissions, stretches: Int32Array.from(stretches) };
  }

  forget(): boolean {
    const { lexicon } = this.features;
    // The tables hold four times as many: one long document may bring tens of thousands of words at once.
    if (lexicon.size < lexicon.capacity / 4) return false;
    lexicon.clear();
    this.typeRows.fill(0);
    this.rowsUsed = 0;
    this.pairBefore.fill(-1);
    return true;
  }

  private scoreChunk(sentence: TokenSentence, first: number, end: number): void {
    const { features, typeRows } = this;
    const { kernel } = this.weights;
    this.chunk++;
    this.sparesUsed = 0;
    // Room for new types may move the kernel's memory, so it comes before any view of it.
    for (let token = first - WINDOW; token < end + WINDOW; token++) {
      const type = features.typeAt(sentence, token);
      if (typeRows[type] === 0) this.prepare(type);
    }
    const { int32, float32 } = kernel;
    let row = this.rows >> 2;
    let hash = this.hashes >> 2;
    let last = this.ends >> 2;
    let before = this.pair(features.typeAt(sentence, first - 1), features.types[first]);
    for (let token = first; token < end; token++) {
      for (let offset = -WINDOW; offset <= WINDOW; offset++) {
        int32[row++] = typeRows[features.typeAt(sentence, token + offset)] + (WINDOW + offset) * ROW_BYTES;
      }
      const after = this.pair(features.types[token], features.typeAt(sentence, token + 1));
      int32[row++] = before;
      int32[row++] = after + ROW_BYTES;
      before = after;
      hash = features.extras(sentence, token, int32, hash);
      int32[last++] = hash << 2;
    }
    kernel.exports.score(this.rows, this.hashes, this.ends, end - first, this.scores);
    const from = this.scores >> 2;
    this.emissions.set(float32.subarray(from, from + (end - first) * ROW), first * ROW);
  }

  /** Address of the pair's rows: what it gives to its second token, then to its first. */
  private pair(before: number, after: number): number {
    const slot = mix(before, after) & (this.pairsKept - 1);
    const asked = this.pairChunk[slot] === this.chunk;
    this.pairChunk[slot] = this.chunk;
    let address = this.pairs + slot * PAIR_BYTES;
    if (this.pairBefore[slot] === before && this.pairAfter[slot] === after) return address;
    if (asked) address = this.spares + this.sparesUsed++ * PAIR_BYTES;
    else {
      this.pairBefore[slot] = before;
      this.pairAfter[slot] = after;
    }
    const { kernel } = this.weights;
    pairFeatures(this.features.lexicon, before, after, kernel.int32, this.scratch >> 2);
    kernel.exports.sum(this.scratch, PAIR_FEATURES, address);
    kernel.exports.sum(this.scratch + PAIR_FEATURES * 4, PAIR_FEATURES, address + ROW_BYTES);
    return address;
  }

  private prepare(type: number): void {
    const { kernel } = this.weights;
    const number = this.rowsUsed++;
    if (number >= this.blocks.length * BLOCK) this.blocks.push(kernel.reserve(BLOCK * TYPE_BYTES));
    const address = this.blocks[Math.floor(number / BLOCK)] + (number % BLOCK) * TYPE_BYTES;
    const from = this.scratch >> 2;
    for (let offset = -WINDOW; offset <= WINDOW; offset++) {
      const end = typeFeatures(this.features.lexicon, type, offset, kernel.int32, from);
      kernel.exports.sum(this.scratch, end - from, address + (WINDOW + offset) * ROW_BYTES);
    }
    this.typeRows[type] = address;
  }
}
