import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import { seeded } from '../lib/seeded.js';
import type { Source } from './corpora.js';
import { type GoldSentence, readBio } from './read-bio.js';

/** One corpus of a training mix. */
export interface Corpus extends Source {
  /** How much one of its sentences counts. */
  readonly weight: number;
  /** At most about so many sentences, drawn by document with a fixed seed. */
  readonly most?: number;
}

/** The corpus' documents, each as its sentences. Errors: 'path-missing'. */
export const readCorpus = (corpus: Source & Pick<Corpus, 'most'>, folder: string): GoldSentence[][] => {
  if (corpus.make) return corpus.make(folder);
  const documents = corpus.files.flatMap((file) => {
    const path = join(folder, file);
    if (!existsSync(path)) {
      throw new DramatisError(
        'path-missing',
        `${path}: training data is not there. Name its folder with --data.`,
        { facts: { path } },
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
