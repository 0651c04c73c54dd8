import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import type { Source } from './corpora.js';
import { type GoldSentence, readBio } from './read-bio.js';

/** One corpus of a training mix. */
export interface Corpus extends Source {
  /** How much one of its sentences counts. */
  readonly weight: number;
}

/** The corpus' documents, each as its sentences. Errors: 'path-missing'. */
export const readCorpus = (corpus: Source, folder: string): GoldSentence[][] => {
  if (corpus.make) return corpus.make(folder);
  return corpus.files.flatMap((file) => {
    const path = join(folder, file);
    if (existsSync(path)) return readBio(path);
    throw new DramatisError(
      'path-missing',
      `${path}: training data is not there. Name its folder with --data.`,
      { facts: { path } },
    );
  });
};
