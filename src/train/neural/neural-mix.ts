import {
  EWT,
  GMB,
  GUM,
  GUM_OTHER,
  MEANTIME,
  OTHER_SUBJECTS,
  POLITICS,
  REDOCRED,
  WIKIGOLD,
  WIRE,
  WNUT,
} from '../corpora.js';
import type { Corpus } from '../read-corpus.js';

/** A corpus as the network reads it; `weight` is how often, on average, an epoch meets each of its sentences. */
export interface NeuralCorpus extends Corpus {
  /** Labelled by machine: read through a network that learnt from the others (see train_neural.py). */
  readonly silver: boolean;
}

/** What the network learns from. */
export const NEURAL_MIX: readonly NeuralCorpus[] = [
  { ...REDOCRED, weight: 1, silver: false },
  { ...WIKIGOLD, weight: 1, silver: false },
  { ...EWT, weight: 1, silver: false },
  { ...POLITICS, weight: 3, silver: false },
  ...OTHER_SUBJECTS.map((subject) => ({ ...subject, weight: 0.5, silver: false })),
  { ...MEANTIME, weight: 1, silver: false },
  { ...GUM, weight: 1, silver: false },
  { ...GUM_OTHER, weight: 0.5, silver: false },
  { ...WNUT, files: [...WNUT.files, 'wnut17/dev.bio'], weight: 0.25, silver: false },
  { ...WIRE, weight: 0.5, silver: false },
  { ...GMB, weight: 0.25, silver: true },
];
