import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import { seeded } from '../lib/seeded.js';
import { type GoldSentence, readBio } from './read-bio.js';
import { wireLines } from './wire-lines.js';

/** One corpus of the training mix. */
export interface Corpus {
  readonly name: string;
  /** Below the data folder. */
  readonly files: readonly string[];
  readonly licence: string;
  /** How much one of its sentences counts. */
  readonly weight: number;
  /** At most about so many sentences, drawn by document with a fixed seed. */
  readonly most?: number;
  /** Made, not read: there are no files then. */
  readonly make?: (folder: string) => GoldSentence[][];
}

const REDOCRED: Corpus = {
  name: 'redocred',
  files: ['redocred-fixed/dev.bio', 'redocred-fixed/test.bio'],
  licence: 'MIT; texts CC BY-SA',
  weight: 1,
};
const WIKIGOLD: Corpus = { name: 'wikigold', files: ['wikigold/test.bio'], licence: 'CC BY 4.0', weight: 1 };

/** Results, tables and start lists, which no open corpus annotates. */
export const WIRE: Corpus = {
  name: 'wire',
  files: [],
  licence: 'forms of our own with names from Re-DocRED and WikiGold',
  weight: 0.5,
  make: (folder) =>
    wireLines(
      [REDOCRED, WIKIGOLD].flatMap((corpus) => readCorpus(corpus, folder).flat()),
      300,
    ),
};

export const MIX: readonly Corpus[] = [
  {
    name: 'gmb',
    files: ['gmb22-fixed/train.bio'],
    licence: 'texts public domain; annotation licence unstated',
    weight: 0.5,
    most: 20_000,
  },
  REDOCRED,
  WIKIGOLD,
  { name: 'ewt', files: ['uner_ewt/dev.bio', 'uner_ewt/test.bio'], licence: 'CC BY-SA 4.0', weight: 1 },
  {
    name: 'politics',
    files: ['crossner_politics/train.bio', 'crossner_politics/dev.bio'],
    licence: 'MIT; texts CC BY-SA 3.0',
    weight: 1,
  },
  { name: 'meantime', files: ['meantime/all.bio'], licence: 'CC BY 4.0', weight: 1 },
  {
    name: 'gum',
    files: ['gum/news.bio', 'gum/interview.bio', 'gum/bio.bio'],
    licence: 'CC BY 4.0; texts CC BY 2.5 and CC BY-SA 3.0',
    weight: 1,
  },
  { name: 'wnut', files: ['wnut17/train.bio'], licence: 'CC BY 4.0', weight: 0.3 },
  { ...WIRE, weight: 0.2 },
];

/** The corpus' documents, each as its sentences. Errors: 'path-missing'. */
export const readCorpus = (corpus: Corpus, folder: string): GoldSentence[][] => {
  if (corpus.make) return corpus.make(folder);
  const documents = corpus.files.flatMap((file) => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      throw new DramatisError(
        'path-missing',
        `${path}: training data is not there. Name its folder with --data.`,
        {
          facts: { path },
        },
      );
    }
    return readBio(path);
  });
  const { most } = corpus;
  if (most === undefined) return documents;
  const random = seeded(11);
  const total = documents.reduce((sum, document) => sum + document.length, 0);
  return documents.filter(() => random() < most / total);
};
