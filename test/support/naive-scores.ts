import type { DocumentFeatures } from '../../src/extract/document-features.js';
import { LABELS } from '../../src/extract/labels.js';
import type { LinearModel } from '../../src/extract/model-file.js';
import type { TokenisedDocument } from '../../src/extract/tokenise.js';
import { tokenFeatures } from '../../src/train/instances.js';

/** The slow twin of LinearTagger.score: every feature of every token looked up one by one. */
export const naiveScores = (
  model: LinearModel,
  features: DocumentFeatures,
  document: TokenisedDocument,
): Map<number, number[]> => {
  const scores = new Map<number, number[]>();
  features.read(document);
  const found = new Int32Array(1024);
  for (const sentence of document.sentences) {
    for (const { first, end } of features.stretches(sentence)) {
      for (let token = first; token < end; token++) {
        const row = new Float32Array(LABELS);
        const count = tokenFeatures(features, sentence, token, found);
        for (let index = 0; index < count; index++) model.weights.addTo(found[index]!, row, 0);
        scores.set(token, [...row]);
      }
    }
  }
  return scores;
};
