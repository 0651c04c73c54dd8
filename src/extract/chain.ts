import { LABELS, OUTSIDE, PREDECESSORS } from './labels.js';

// The linear chain over BILOU labels: best sequence and probabilities. Flattened lists of legal transitions keep
// the inner loops free of tests: 63 of 169 pairs are legal.
const FROM: number[] = [];
const TO: number[] = [];
for (let to = 0; to < LABELS; to++) {
  for (const from of PREDECESSORS[to]) {
    FROM.push(from);
    TO.push(to);
  }
}
const PAIRS = FROM.length;
export const LEGAL_FROM = Uint8Array.from(FROM);
export const LEGAL_TO = Uint8Array.from(TO);
const NEVER = Number.NEGATIVE_INFINITY;

/** Room for one stretch's tables; grows as needed and is reused. */
export class Chain {
  private best = new Float64Array(64 * LABELS);
  private back = new Uint8Array(64 * LABELS);
  /** Forward and backward weights of the last `marginals`, scaled so that each row of `alpha` sums to one. */
  alpha = new Float64Array(64 * LABELS);
  beta = new Float64Array(64 * LABELS);
  scale = new Float64Array(64);
  /** exp(emission - largest of the row). */
  weight = new Float64Array(64 * LABELS);
  readonly step = new Float64Array(PAIRS);

  constructor(private readonly transitions: Float32Array) {
    this.refresh();
  }

  /** After the transitions changed. */
  refresh(): void {
    for (let pair = 0; pair < PAIRS; pair++) {
      this.step[pair] = Math.exp(this.transitions[LEGAL_FROM[pair] * LABELS + LEGAL_TO[pair]]);
    }
  }

  private reserve(length: number): void {
    if (this.scale.length >= length) return;
    const room = length * 2;
    this.best = new Float64Array(room * LABELS);
    this.back = new Uint8Array(room * LABELS);
    this.alpha = new Float64Array(room * LABELS);
    this.beta = new Float64Array(room * LABELS);
    this.weight = new Float64Array(room * LABELS);
    this.scale = new Float64Array(room);
  }

  /** Viterbi: writes the best legal labels of tokens `first` to `end` to `labels`. Ties go to the lower label. */
  decode(emissions: Float32Array, first: number, end: number, labels: Uint8Array): void {
    const length = end - first;
    if (length <= 0) return;
    this.reserve(length + 1);
    const { best, back, transitions } = this;
    for (let label = 0; label < LABELS; label++) best[label] = NEVER;
    for (let pair = 0; pair < PAIRS; pair++) {
      if (LEGAL_FROM[pair] !== OUTSIDE) continue;
      const to = LEGAL_TO[pair];
      best[to] = transitions[to] + emissions[first * LABELS + to];
    }
    for (let at = 1; at < length; at++) {
      const row = at * LABELS;
      const before = row - LABELS;
      for (let label = 0; label < LABELS; label++) best[row + label] = NEVER;
      for (let pair = 0; pair < PAIRS; pair++) {
        const from = LEGAL_FROM[pair];
        const to = LEGAL_TO[pair];
        const score = best[before + from] + transitions[from * LABELS + to];
        if (score > best[row + to]) {
          best[row + to] = score;
          back[row + to] = from;
        }
      }
      const emission = (first + at) * LABELS;
      for (let label = 0; label < LABELS; label++) best[row + label] += emissions[emission + label];
    }
    let label = OUTSIDE;
    let top = NEVER;
    const row = (length - 1) * LABELS;
    for (const last of PREDECESSORS[OUTSIDE]) {
      const score = best[row + last] + transitions[last * LABELS + OUTSIDE];
      if (score > top) {
        top = score;
        label = last;
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      labels[first + at] = label;
      label = back[at * LABELS + label];
    }
  }

  /**
   * Forward-backward over tokens `first` to `end`. Afterwards alpha[i]·beta[i] is the probability of each label of the
   * i-th token. Returns the logarithm of the sum over all sequences.
   */
  marginals(emissions: Float32Array, first: number, end: number): number {
    const length = end - first;
    this.reserve(length + 1);
    const { alpha, beta, scale, weight, step } = this;
    let logZ = 0;
    for (let at = 0; at < length; at++) {
      const row = at * LABELS;
      const emission = (first + at) * LABELS;
      let top = NEVER;
      for (let label = 0; label < LABELS; label++) top = Math.max(top, emissions[emission + label]);
      for (let label = 0; label < LABELS; label++) {
        weight[row + label] = Math.exp(emissions[emission + label] - top);
        alpha[row + label] = 0;
      }
      for (let pair = 0; pair < PAIRS; pair++) {
        const from = LEGAL_FROM[pair];
        if (at > 0) alpha[row + LEGAL_TO[pair]] += alpha[row - LABELS + from] * step[pair];
        else if (from === OUTSIDE) alpha[row + LEGAL_TO[pair]] += step[pair];
      }
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        alpha[row + label] *= weight[row + label];
        sum += alpha[row + label];
      }
      // Only scores hundreds apart can underflow to nothing.
      if (sum < 1e-300) sum = 1e-300;
      scale[at] = sum;
      for (let label = 0; label < LABELS; label++) alpha[row + label] /= sum;
      logZ += Math.log(sum) + top;
    }
    const lastRow = (length - 1) * LABELS;
    let closing = 0;
    for (let label = 0; label < LABELS; label++) beta[lastRow + label] = 0;
    for (let pair = 0; pair < PAIRS; pair++) {
      if (LEGAL_TO[pair] === OUTSIDE) beta[lastRow + LEGAL_FROM[pair]] = step[pair];
    }
    for (let label = 0; label < LABELS; label++) closing += alpha[lastRow + label] * beta[lastRow + label];
    if (closing < 1e-300) closing = 1e-300;
    for (let label = 0; label < LABELS; label++) beta[lastRow + label] /= closing;
    for (let at = length - 2; at >= 0; at--) {
      const row = at * LABELS;
      const next = row + LABELS;
      for (let label = 0; label < LABELS; label++) beta[row + label] = 0;
      for (let pair = 0; pair < PAIRS; pair++) {
        const to = LEGAL_TO[pair];
        beta[row + LEGAL_FROM[pair]] += step[pair] * weight[next + to] * beta[next + to];
      }
      for (let label = 0; label < LABELS; label++) beta[row + label] /= scale[at + 1];
    }
    return logZ + Math.log(closing);
  }

  /**
   * After `marginals` over a stretch: the probability that its tokens `from` to `to` (inclusive, counted from the
   * stretch's first) carry exactly `labels`.
   */
  spanProbability(from: number, to: number, labels: Uint8Array, first: number): number {
    let probability = this.alpha[from * LABELS + labels[first + from]];
    for (let at = from + 1; at <= to; at++) {
      const label = labels[first + at];
      const step = Math.exp(this.transitions[labels[first + at - 1] * LABELS + label]);
      probability *= (step * this.weight[at * LABELS + label]) / this.scale[at];
    }
    return Math.min(1, probability * this.beta[to * LABELS + labels[first + to]]);
  }
}
