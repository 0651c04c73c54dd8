import type { DocumentFeatures } from '../extract/document-features.js';
import { LABELS } from '../extract/labels.js';
import { type ModelRow, writeModel } from '../extract/model-file.js';
import { encodeWeight } from '../extract/weights.js';
import { CRF_DEFAULTS, type CrfOptions, fitCrf } from './crf.js';
import { collectInstances, type TrainingDocument } from './instances.js';

export interface FitOptions extends CrfOptions {
  /** Features of fewer training tokens are left out. */
  readonly least: number;
  /** Weights smaller than this are left out of the file. */
  readonly prune: number;
}

export const FIT_DEFAULTS: FitOptions = { ...CRF_DEFAULTS, least: 2, prune: 0.01 };

/** Fits the linear model and gives its file. The same documents in the same order give the same bytes. */
export const fitModel = (
  documents: Iterable<TrainingDocument>,
  features: DocumentFeatures,
  calibration: readonly (readonly [number, number])[],
  options: FitOptions = FIT_DEFAULTS,
): Uint8Array => {
  const instances = collectInstances(documents, features, options.least);
  options.log?.(`${instances.labels.length} tokens, ${instances.hashes.length} features`);
  const weights = fitCrf(instances, options);
  let largest = 0;
  for (const weight of weights.features) largest = Math.max(largest, Math.abs(weight));
  const rows: ModelRow[] = [];
  instances.hashes.forEach((feature, number) => {
    const codes = new Int8Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      const weight = weights.features[number * LABELS + label];
      if (Math.abs(weight) >= options.prune) codes[label] = encodeWeight(weight, largest);
    }
    if (codes.some((code) => code !== 0)) rows.push({ feature, codes });
  });
  return writeModel(rows, largest, weights.transitions, calibration);
};
