import { type DocumentFeatures, MOST_EXTRAS, typeFeatures, WINDOW } from './document-features.js';
import { LABELS } from './labels.js';
import type { LinearModel } from './model-file.js';
import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';

const OFFSETS = 2 * WINDOW + 1;
const ROW = OFFSETS * LABELS;

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
        for (let token = first; token < end; token++) {
          const at = token * LABELS;
          for (let offset = -WINDOW; offset <= WINDOW; offset++) {
            const type = features.typeAt(sentence, token + offset);
            if (this.ready[type] !== 1) this.prepare(type);
            const row = type * ROW + (WINDOW + offset) * LABELS;
            const { rows } = this;
            for (let label = 0; label < LABELS; label++) emissions[at + label] += rows[row + label];
          }
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
    return true;
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
