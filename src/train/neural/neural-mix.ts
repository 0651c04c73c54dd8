import { type Corpus, WIRE } from '../mix.js';

/** A corpus as the network reads it; `weight` is how often, on average, an epoch meets each of its sentences. */
export interface NeuralCorpus extends Corpus {
  /** It marks names of other kinds (MISC) as well. */
  readonly misc: boolean;
  /** Labelled by machine: read through a network that learnt from the others (see train_neural.py). */
  readonly silver: boolean;
}

const CC_BY_SA = 'MIT; texts CC BY-SA 3.0';
const crossner = (domain: string, weight: number, ...parts: readonly string[]): NeuralCorpus => ({
  name: domain,
  files: parts.map((part) => `crossner_${domain}/${part}.bio`),
  licence: CC_BY_SA,
  weight,
  misc: true,
  silver: false,
});
const gum = (name: string, weight: number, ...genres: readonly string[]): NeuralCorpus => ({
  name,
  files: genres.map((genre) => `gum/${genre}.bio`),
  licence: 'CC BY 4.0; texts CC BY 2.5, CC BY 4.0 and CC BY-SA 3.0',
  weight,
  misc: true,
  silver: false,
});

export const NEURAL_MIX: readonly NeuralCorpus[] = [
  {
    name: 'redocred',
    files: ['redocred-fixed/dev.bio', 'redocred-fixed/test.bio'],
    licence: 'MIT; texts CC BY-SA',
    weight: 1,
    misc: true,
    silver: false,
  },
  {
    name: 'wikigold',
    files: ['wikigold/test.bio'],
    licence: 'CC BY 4.0',
    weight: 1,
    misc: true,
    silver: false,
  },
  {
    name: 'ewt',
    files: ['uner_ewt/dev.bio', 'uner_ewt/test.bio'],
    licence: 'CC BY-SA 4.0',
    weight: 1,
    misc: false,
    silver: false,
  },
  crossner('politics', 3, 'train', 'dev'),
  crossner('ai', 0.5, 'train', 'dev', 'test'),
  crossner('literature', 0.5, 'train', 'dev', 'test'),
  crossner('music', 0.5, 'train', 'dev', 'test'),
  crossner('science', 0.5, 'train', 'dev', 'test'),
  {
    name: 'meantime',
    files: ['meantime/all.bio'],
    licence: 'CC BY 4.0',
    weight: 1,
    misc: true,
    silver: false,
  },
  gum('gum', 1, 'news', 'interview', 'bio'),
  gum('gum-other', 0.5, 'academic', 'court', 'voyage'),
  {
    name: 'wnut',
    files: ['wnut17/train.bio', 'wnut17/dev.bio'],
    licence: 'CC BY 4.0',
    weight: 0.25,
    misc: false,
    silver: false,
  },
  { ...WIRE, misc: false, silver: false },
  {
    name: 'gmb',
    files: ['gmb22-fixed/train.bio'],
    licence: 'texts public domain; annotation licence unstated',
    weight: 0.25,
    misc: true,
    silver: true,
  },
];
