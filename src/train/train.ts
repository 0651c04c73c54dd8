import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFeatures, extractorFor } from '../extract/extractor.js';
import { LinearTagger } from '../extract/linear-tagger.js';
import { parseModel } from '../extract/model-file.js';
import { seedsFolder } from '../extract/model-folder.js';
import { createTokenReader } from '../extract/wink.js';
import { GMB } from './corpora.js';
import { FIT_DEFAULTS, fitModel } from './fit-model.js';
import { fitIsotonic } from './isotonic.js';
import { MIX } from './mix.js';
import { judge, readMix } from './mix-documents.js';
import { compose, readBio } from './read-bio.js';
import type { Corpus } from './read-corpus.js';
import { labelledBy, teacherFrom } from './teacher.js';
import { STORYWEB, textsOf, type UnlabelledSource } from './unlabelled.js';

export interface TrainOptions {
  /** Folder of the corpora. */
  readonly data: string;
  /** File to write. */
  readonly out: string;
  readonly corpora: readonly Corpus[];
  readonly unlabelled: readonly UnlabelledSource[];
  /** BIO files below `data` that nothing is learnt from but how far the model's probabilities can be trusted. */
  readonly unseen: readonly string[];
  /** How much a sentence counts that the teacher labelled. */
  readonly silverWeight: number;
  /** Folder of clusters, gazetteers and the network. */
  readonly seeds: string;
  readonly log?: (line: string) => void;
}

export const TRAIN_DEFAULTS: TrainOptions = {
  data: '../shared/data/train',
  out: join(seedsFolder(), 'models', 'linear.bin'),
  corpora: MIX,
  unlabelled: [textsOf(GMB, 'public domain'), STORYWEB],
  unseen: [join('..', 'dev', 'uner_pud', 'test.bio')],
  silverWeight: 0.5,
  seeds: seedsFolder(),
};

/** A quarter of the features has no larger code: without them F1 is the same and a token costs a tenth less. */
const LEAST_CODE = 20;

/**
 * Fits the linear tagger and writes its file, in three steps: a draft on the annotated corpora; the draft and the
 * network together label news that nobody annotated; the model on both. How far its probabilities can be trusted
 * is read off a development set. The same data give the same bytes.
 * Errors: 'path-missing' where a corpus is not there, 'model-missing' where the network is not.
 */
export const train = (options: Partial<TrainOptions> = {}): void => {
  const { data, out, corpora, unlabelled, unseen, silverWeight, seeds, log } = {
    ...TRAIN_DEFAULTS,
    ...options,
  };
  const gold = readMix(corpora, data, log);
  const features = createFeatures(seeds);
  const fit = { ...FIT_DEFAULTS, ...(log ? { log } : {}) };
  const draft = fitModel(gold, features, fit)([]);
  features.lexicon.clear();
  const teacher = teacherFrom(draft, features, seeds);
  const reader = createTokenReader();
  const silver = unlabelled.flatMap((source) => {
    const documents = labelledBy(teacher, source.texts(data), silverWeight, reader);
    log?.(
      `${source.name}: ${documents.length} documents labelled, weight ${silverWeight} (${source.licence})`,
    );
    return documents;
  });
  features.lexicon.clear();
  const fitted = fitModel([...gold, ...silver], features, { ...fit, leastCode: LEAST_CODE });
  features.lexicon.clear();
  const judged = unseen
    .flatMap((file) => readBio(join(data, file)))
    .map((sentences) => ({ gold: compose(sentences) }));
  const uncalibrated = new LinearTagger(parseModel(fitted([])), features);
  const bytes = fitted(fitIsotonic(judge(extractorFor(uncalibrated, []), judged)));
  writeFileSync(out, bytes);
  log?.(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
};
