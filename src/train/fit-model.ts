import type { DocumentFeatures } from '../extract/document-features.js';
import { LABELS } from '../extract/labels.js';
import { type ModelRow, writeModel } from '../extract/model-file.js';
import { encodeWeight } from '../extract/weights.js';
import { CRF_DEFAULTS, type CrfOptions, type CrfWeights, fitCrf } from './crf.js';
import { collectInstances, type Instances, type TrainingDocument } from './instances.js';

export interface FitOptions extends CrfOptions {
  /** Features of fewer training tokens are left out. */
  readonly least: number;
  /** Weights smaller than this are left out of the file. */
  readonly prune: number;
  /** So are codes smaller than this (model-file.ts: of 127): a row less is a miss less of the processor's cache. */
  readonly leastCode: number;
  /**
   * So many models are fitted, each from a seed of its own, and their weights averaged: what one of them owes to the order it met the
   * sentences in is evened out, and the mean of linear scores costs no more than one.
   */
  readonly fits: number;
}

export const FIT_DEFAULTS: FitOptions = { ...CRF_DEFAULTS, least: 2, prune: 0.01, leastCode: 1, fits: 4 };

type Calibration = readonly (readonly [number, number])[];

const fileOf = (
  hashes: Int32Array,
  weights: CrfWeights,
  calibration: Calibration,
  { prune, leastCode }: FitOptions,
): Uint8Array => {
  let largest = 0;
  for (const weight of weights.features) largest = Math.max(largest, Math.abs(weight));
  const rows: ModelRow[] = [];
  hashes.forEach((feature, number) => {
    const codes = new Int8Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      const weight = weights.features[number * LABELS + label];
      const code = encodeWeight(weight, largest);
      if (Math.abs(weight) >= prune && Math.abs(code) >= leastCode) codes[label] = code;
    }
    if (codes.some((code) => code !== 0)) rows.push({ feature, codes });
  });
  return writeModel(rows, largest, weights.transitions, calibration);
};

const addTo = (sum: Float32Array, values: Float32Array, share: number): void => {
  for (let index = 0; index < sum.length; index++) sum[index] += values[index] * share;
};

const fitAveraged = (instances: Instances, options: FitOptions): CrfWeights => {
  const features = new Float32Array(instances.hashes.length * LABELS);
  const transitions = new Float32Array(LABELS * LABELS);
  for (let fit = 0; fit < options.fits; fit++) {
    const weights = fitCrf(instances, { ...options, seed: options.seed + fit });
    addTo(features, weights.features, 1 / options.fits);
    addTo(transitions, weights.transitions, 1 / options.fits);
  }
  return { features, transitions };
};

/** Fits the linear model and gives what writes its file. The same documents in the same order give the same bytes. */
export const fitModel = (
  documents: Iterable<TrainingDocument>,
  features: DocumentFeatures,
  options: FitOptions = FIT_DEFAULTS,
): ((calibration: Calibration) => Uint8Array) => {
  const instances = collectInstances(documents, features, options.least);
  options.log?.(`${instances.labels.length} tokens, ${instances.hashes.length} features`);
  const weights = fitAveraged(instances, options);
  return (calibration) => fileOf(instances.hashes, weights, calibration, options);
};
