import {
  type DocumentFeatures,
  MOST_EXTRAS,
  PAIR_FEATURES,
  pairFeatures,
  typeFeatures,
  WINDOW,
} from './document-features.js';
import { mix } from './hash.js';
import { LABELS } from './labels.js';
import type { LinearModel } from './model-file.js';
import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';

const OFFSETS = 2 * WINDOW + 1;
const ROW = OFFSETS * LABELS;
/** Pairs of neighbours kept: a power of two. A newer pair takes the place of an older one. */
const PAIRS = 1 << 16;
const PAIR_ROW = 2 * LABELS;

/**
 * The cached fast path. Most features depend on one token type and its place in the window: their weights are summed once
 * for each type and offset and kept. A token then costs five rows of LABELS numbers, and one look-up for
 * each feature of more than one word. test/support/naive-scores.ts is its slow twin.
 */
export class LinearTagger implements Tagger {
  readonly transitions: Float32Array;
  private rows = new Float32Array(1024 * ROW);
  private ready = new Uint8Array(1024);
  private emissions = new Float32Array(0);
  private readonly pairs = new Float32Array(PAIRS * PAIR_ROW);
  private readonly pairBefore = new Int32Array(PAIRS).fill(-1);
  private readonly pairAfter = new Int32Array(PAIRS).fill(-1);
  private readonly found = new Int32Array(MOST_EXTRAS);

  constructor(
    private readonly model: LinearModel,
    private readonly features: DocumentFeatures,
  ) {
    this.transitions = model.transitions;
  }

  score(document: TokenisedDocument): TokenScores {
    const { features, found } = this;
    const { weights } = this.model;
    features.read(document);
    const size = document.words.length * LABELS;
    if (this.emissions.length < size) this.emissions = new Float32Array(Math.ceil(size * 1.5));
    const { emissions } = this;
    const stretches: number[] = [];
    for (const sentence of document.sentences) {
      for (const { first, end } of features.stretches(sentence)) {
        stretches.push(first, end);
        emissions.fill(0, first * LABELS, end * LABELS);
        let before = this.pair(features.typeAt(sentence, first - 1), features.types[first]);
        for (let token = first; token < end; token++) {
          const at = token * LABELS;
          for (let offset = -WINDOW; offset <= WINDOW; offset++) {
            const type = features.typeAt(sentence, token + offset);
            if (this.ready[type] !== 1) this.prepare(type);
            const row = type * ROW + (WINDOW + offset) * LABELS;
            const { rows } = this;
            for (let label = 0; label < LABELS; label++) emissions[at + label] += rows[row + label];
          }
          const { pairs } = this;
          for (let label = 0; label < LABELS; label++) emissions[at + label] += pairs[before + label];
          const after = this.pair(features.types[token], features.typeAt(sentence, token + 1));
          const row = after + LABELS;
          for (let label = 0; label < LABELS; label++) emissions[at + label] += pairs[row + label];
          before = after;
          const count = features.extras(sentence, token, found);
          for (let index = 0; index < count; index++) weights.addTo(found[index], emissions, at);
        }
      }
    }
    return { emissions, stretches: Int32Array.from(stretches) };
  }

  forget(): boolean {
    const { lexicon } = this.features;
    if (lexicon.size < lexicon.capacity / 2) return false;
    lexicon.clear();
    this.rows = new Float32Array(1024 * ROW);
    this.ready = new Uint8Array(1024);
    this.pairBefore.fill(-1);
    return true;
  }

  /** Offset of the pair's rows in `pairs`: what it gives to its second token, then to its first. */
  private pair(before: number, after: number): number {
    const slot = mix(before, after) & (PAIRS - 1);
    const from = slot * PAIR_ROW;
    if (this.pairBefore[slot] === before && this.pairAfter[slot] === after) return from;
    this.pairBefore[slot] = before;
    this.pairAfter[slot] = after;
    const { found, pairs } = this;
    pairs.fill(0, from, from + PAIR_ROW);
    pairFeatures(this.features.lexicon, before, after, found);
    for (let index = 0; index < PAIR_FEATURES; index++) {
      this.model.weights.addTo(found[index], pairs, from);
      this.model.weights.addTo(found[PAIR_FEATURES + index], pairs, from + LABELS);
    }
    return from;
  }

  private prepare(type: number): void {
    if (type >= this.ready.length) {
      const room = Math.max(type + 1, this.ready.length * 2);
      const rows = new Float32Array(room * ROW);
      rows.set(this.rows);
      const ready = new Uint8Array(room);
      ready.set(this.ready);
      this.rows = rows;
      this.ready = ready;
    }
    const { lexicon } = this.features;
    const from = type * ROW;
    this.rows.fill(0, from, from + ROW);
    for (let offset = -WINDOW; offset <= WINDOW; offset++) {
      const count = typeFeatures(lexicon, type, offset, this.found);
      for (let index = 0; index < count; index++) {
        this.model.weights.addTo(this.found[index], this.rows, from + (WINDOW + offset) * LABELS);
      }
    }
    this.ready[type] = 1;
  }
}
