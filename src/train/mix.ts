import {
  BTC,
  EWT,
  GUM,
  GUM_OTHER,
  MEANTIME,
  OTHER_SUBJECTS,
  POLITICS,
  REDOCRED,
  WIKIGOLD,
  WIRE,
  WNUT,
} from './corpora.js';
import type { Corpus } from './read-corpus.js';

/** What the linear tagger learns from. GMB's own labels pull towards a guide of their own: only its texts are read (see train.ts). */
export const MIX: readonly Corpus[] = [
  { ...REDOCRED, weight: 1 },
  { ...WIKIGOLD, weight: 1 },
  { ...EWT, weight: 1 },
  { ...POLITICS, weight: 1 },
  ...OTHER_SUBJECTS.map((subject) => ({ ...subject, weight: 0.5 })),
  { ...MEANTIME, weight: 1 },
  { ...GUM, weight: 1 },
  { ...GUM_OTHER, weight: 0.5 },
  { ...WNUT, weight: 0.3 },
  { ...BTC, weight: 0.3 },
  { ...WIRE, weight: 0.2 },
];
