import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFeatures, type Extractor, extractorFor } from '../extract/extractor.js';
import { TAGGED_TYPES } from '../extract/labels.js';
import { LinearTagger } from '../extract/linear-tagger.js';
import { parseModel } from '../extract/model-file.js';
import { seedsFolder } from '../extract/model-folder.js';
import { tokenise } from '../extract/tokenise.js';
import { createTokenReader } from '../extract/wink.js';
import { goldLabels } from './align.js';
import { FIT_DEFAULTS, fitModel } from './fit-model.js';
import type { TrainingDocument } from './instances.js';
import { fitIsotonic, type Judged } from './isotonic.js';
import { type Corpus, MIX, readCorpus } from './mix.js';
import { compose, type GoldDocument } from './read-bio.js';

export interface TrainOptions {
  /** Folder of the corpora. */
  readonly data: string;
  /** File to write. */
  readonly out: string;
  readonly corpora: readonly Corpus[];
  /** Folder of clusters and gazetteers. */
  readonly seeds: string;
  readonly log?: (line: string) => void;
}

export const TRAIN_DEFAULTS: TrainOptions = {
  data: '../shared/data/train',
  out: join(seedsFolder(), 'models', 'linear.bin'),
  corpora: MIX,
  seeds: seedsFolder(),
};

/** A document of the mix: its text and gold names, and the same in our tokens. */
export interface MixDocument extends TrainingDocument {
  readonly gold: GoldDocument;
  readonly corpus: string;
}

/** The whole training mix in our own tokens, in a fixed order: for this trainer and for others. */
export const readMix = (
  corpora: readonly Corpus[],
  data: string,
  log?: (line: string) => void,
): MixDocument[] => {
  const reader = createTokenReader();
  return corpora.flatMap((corpus) => {
    const documents = readCorpus(corpus, data).map((sentences): MixDocument => {
      const gold = compose(sentences);
      const document = tokenise(gold.text, [], reader);
      return {
        document,
        labels: goldLabels(document, gold.gold),
        weight: corpus.weight,
        gold,
        corpus: corpus.name,
      };
    });
    const sentences = documents.reduce((sum, { gold }) => sum + gold.sentences.length, 0);
    log?.(`${corpus.name}: ${sentences} sentences, weight ${corpus.weight} (${corpus.licence})`);
    return documents;
  });
};

/** Runs an extractor over gold documents: was each of its mentions right? */
export const judge = (extractor: Extractor, documents: readonly Pick<MixDocument, 'gold'>[]): Judged[] =>
  documents.flatMap(({ gold }) => {
    const right = new Set(gold.gold.map(({ start, end, type }) => `${start}:${end}:${TAGGED_TYPES[type]}`));
    return extractor
      .extract({ text: gold.text, furniture: [] })
      .mentions.map(({ start, end, type, confidence }) => ({
        probability: confidence,
        right: right.has(`${start}:${end}:${type}`),
      }));
  });

const HELD_OUT = 10;

/**
 * Fits the linear tagger and writes its file: first on nine tenths of the documents, to see on the rest how far its
 * probabilities can be trusted, then on all. A few minutes on one thread; the same data give the same bytes.
 * Errors: 'path-missing' where a corpus is not there.
 */
export const train = (options: Partial<TrainOptions> = {}): void => {
  const { data, out, corpora, seeds, log } = { ...TRAIN_DEFAULTS, ...options };
  const documents = readMix(corpora, data, log);
  const features = createFeatures(seeds);
  const fit = { ...FIT_DEFAULTS, ...(log ? { log } : {}) };
  const shown = documents.filter((_, index) => index % HELD_OUT !== 0);
  const hidden = documents.filter((_, index) => index % HELD_OUT === 0);
  const draft = parseModel(fitModel(shown, features, [], fit));
  features.lexicon.clear();
  const calibration = fitIsotonic(judge(extractorFor(new LinearTagger(draft, features), []), hidden));
  features.lexicon.clear();
  const bytes = fitModel(documents, features, calibration, fit);
  writeFileSync(out, bytes);
  log?.(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
};
