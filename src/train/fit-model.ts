import type { DocumentFeatures } from '../extract/document-features.js';
import { LABELS } from '../extract/labels.js';
import { type ModelRow, writeModel } from '../extract/model-file.js';
import { encodeWeight } from '../extract/weights.js';
import { CRF_DEFAULTS, type CrfOptions, type CrfWeights, fitCrf } from './crf.js';
import { collectInstances, type TrainingDocument } from './instances.js';

export interface FitOptions extends CrfOptions {
  /** Features of fewer training tokens are left out. */
  readonly least: number;
  /** Weights smaller than this are left out of the file. */
  readonly prune: number;
}

export const FIT_DEFAULTS: FitOptions = { ...CRF_DEFAULTS, least: 2, prune: 0.01 };

type Calibration = readonly (readonly [number, number])[];

const fileOf = (
  hashes: Int32Array,
  weights: CrfWeights,
  calibration: Calibration,
  prune: number,
): Uint8Array => {
  let largest = 0;
  for (const weight of weights.features) largest = Math.max(largest, Math.abs(weight));
  const rows: ModelRow[] = [];
  hashes.forEach((feature, number) => {
    const codes = new Int8Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      const weight = weights.features[number * LABELS + label];
      if (Math.abs(weight) >= prune) codes[label] = encodeWeight(weight, largest);
    }
    if (codes.some((code) => code !== 0)) rows.push({ feature, codes });
  });
  return writeModel(rows, largest, weights.transitions, calibration);
};

/** Fits the linear model and gives what writes its file. The same documents in the same order give the same bytes. */
export const fitModel = (
  documents: Iterable<TrainingDocument>,
  features: DocumentFeatures,
  options: FitOptions = FIT_DEFAULTS,
): ((calibration: Calibration) => Uint8Array) => {
  const instances = collectInstances(documents, features, options.least);
  options.log?.(`${instances.labels.length} tokens, ${instances.hashes.length} features`);
  const weights = fitCrf(instances, options);
  return (calibration) => fileOf(instances.hashes, weights, calibration, options.prune);
};
