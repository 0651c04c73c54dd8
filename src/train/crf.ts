import { Chain, LEGAL_FROM, LEGAL_TO } from '../extract/chain.js';
import { isLegal, LABELS, OUTSIDE } from '../extract/labels.js';
import { seeded } from '../lib/seeded.js';
import type { Instances } from './instances.js';

export interface CrfOptions {
  readonly epochs: number;
  /** AdaGrad's step. */
  readonly rate: number;
  /** L2 penalty at each touch of a weight. */
  readonly penalty: number;
  /** Share of a token's features hidden at each visit, so that the others learn to do without (Wang & Manning 2013). */
  readonly dropout: number;
  /** The weights at the end of this many last epochs are averaged. */
  readonly averaged: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export const CRF_DEFAULTS: CrfOptions = {
  epochs: 7,
  rate: 0.05,
  penalty: 1e-5,
  dropout: 0.3,
  averaged: 3,
  seed: 7,
};

export interface CrfWeights {
  /** Features × LABELS. */
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001), fitted by stochastic gradients with AdaGrad
 * steps (Duchi, Hazan & Singer 2011). One thread; the same instances and seed give the same weights.
 */
export const fitCrf = (instances: Instances, options: CrfOptions): CrfWeights => {
  const { features, from, labels, stretches } = instances;
  const size = instances.hashes.length * LABELS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1e-2);
  const sum = new Float32Array(size);
  const transitionSum = new Float32Array(LABELS * LABELS);
  const chain = new Chain(transitions);
  const random = seeded(options.seed);
  const order = Int32Array.from({ length: stretches.length - 1 }, (_, index) => index);
  let longest = 0;
  for (let at = 0; at + 1 < stretches.length; at++)
    longest = Math.max(longest, stretches[at + 1] - stretches[at]);
  const emissions = new Float32Array(longest * LABELS);
  const chosen = new Int32Array(1024 * longest);
  const chosenFrom = new Int32Array(longest + 1);
  const delta = new Float64Array(LABELS);
  const pairDelta = new Float64Array(LABELS * LABELS);
  const keep = 1 - options.dropout;
  const { rate, penalty } = options;

  const visit = (stretch: number): number => {
    const start = stretches[stretch];
    const length = stretches[stretch + 1] - start;
    const weight = instances.weights[stretch];
    emissions.fill(0, 0, length * LABELS);
    let used = 0;
    for (let at = 0; at < length; at++) {
      chosenFrom[at] = used;
      const row = at * LABELS;
      for (let index = from[start + at]; index < from[start + at + 1]; index++) {
        if (options.dropout > 0 && random() >= keep) continue;
        const feature = features[index] * LABELS;
        chosen[used++] = feature;
        for (let label = 0; label < LABELS; label++) emissions[row + label] += weights[feature + label];
      }
    }
    chosenFrom[length] = used;
    chain.refresh();
    const logZ = chain.marginals(emissions, 0, length);
    const { alpha, beta, scale, weight: local, step } = chain;
    let gold = 0;
    let before = OUTSIDE;
    pairDelta.fill(0);
    for (let at = 0; at < length; at++) {
      const row = at * LABELS;
      const label = labels[start + at];
      gold += emissions[row + label] + transitions[before * LABELS + label];
      pairDelta[before * LABELS + label] += 1;
      before = label;
      let largest = 0;
      for (let to = 0; to < LABELS; to++) {
        delta[to] = ((to === label ? 1 : 0) - alpha[row + to] * beta[row + to]) * weight;
        largest = Math.max(largest, Math.abs(delta[to]));
      }
      for (let pair = 0; pair < LEGAL_FROM.length; pair++) {
        const a = LEGAL_FROM[pair];
        const b = LEGAL_TO[pair];
        const prior = at > 0 ? alpha[row - LABELS + a] : a === OUTSIDE ? 1 : 0;
        pairDelta[a * LABELS + b] -= (prior * step[pair] * local[row + b] * beta[row + b]) / scale[at];
      }
      if (largest < 5e-3) continue;
      for (let index = chosenFrom[at]; index < chosenFrom[at + 1]; index++) {
        const feature = chosen[index];
        for (let to = 0; to < LABELS; to++) {
          const gradient = delta[to] - penalty * weights[feature + to];
          const square = squares[feature + to] + gradient * gradient;
          squares[feature + to] = square;
          weights[feature + to] += (rate * gradient) / Math.sqrt(square);
        }
      }
    }
    gold += transitions[before * LABELS + OUTSIDE];
    pairDelta[before * LABELS + OUTSIDE] += 1;
    const lastRow = (length - 1) * LABELS;
    for (let a = 0; a < LABELS; a++) {
      if (isLegal(a, OUTSIDE)) pairDelta[a * LABELS + OUTSIDE] -= alpha[lastRow + a] * beta[lastRow + a];
    }
    for (let index = 0; index < pairDelta.length; index++) {
      const gradient = pairDelta[index] * weight;
      if (gradient === 0) continue;
      transitionSquares[index] += gradient * gradient;
      transitions[index] += (rate * gradient) / Math.sqrt(transitionSquares[index]);
    }
    return logZ - gold;
  };

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      const swap = order[index];
      order[index] = order[other];
      order[other] = swap;
    }
    let loss = 0;
    for (const stretch of order) loss += visit(stretch);
    options.log?.(`seed ${options.seed}, epoch ${epoch}: loss ${(loss / order.length).toFixed(4)} a stretch`);
    if (epoch > options.epochs - options.averaged) {
      for (let index = 0; index < size; index++) sum[index] += weights[index] / options.averaged;
      for (let index = 0; index < transitions.length; index++) {
        transitionSum[index] += transitions[index] / options.averaged;
      }
    }
  }
  return { features: sum, transitions: transitionSum };
};
