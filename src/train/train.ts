import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CombinedTagger } from '../extract/combined-tagger.js';
import type { DocumentFeatures } from '../extract/document-features.js';
import { createFeatures, type Extractor, extractorFor } from '../extract/extractor.js';
import { TAGGED_TYPES } from '../extract/labels.js';
import { LinearTagger } from '../extract/linear-tagger.js';
import { parseModel } from '../extract/model-file.js';
import { seedsFolder } from '../extract/model-folder.js';
import { readNeuralTagger } from '../extract/neural/neural-tagger.js';
import { tokenise } from '../extract/tokenise.js';
import { createTokenReader, type TokenReader } from '../extract/wink.js';
import { goldLabels } from './align.js';
import { FIT_DEFAULTS, fitModel } from './fit-model.js';
import type { TrainingDocument } from './instances.js';
import { fitIsotonic, type Judged } from './isotonic.js';
import { type Corpus, JUDGES, MIX, readCorpus } from './mix.js';
import { compose, type GoldDocument } from './read-bio.js';
import { restOf, STORYWEB, type UnlabelledSource } from './unlabelled.js';

export interface TrainOptions {
  /** Folder of the corpora. */
  readonly data: string;
  /** File to write. */
  readonly out: string;
  readonly corpora: readonly Corpus[];
  readonly unlabelled: readonly UnlabelledSource[];
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
  unlabelled: [...MIX.filter(({ most }) => most !== undefined).map(restOf), STORYWEB],
  silverWeight: 0.5,
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

/** Text labelled by a teacher, as training documents. */
const labelledBy = (
  teacher: Extractor,
  texts: readonly string[],
  weight: number,
  reader: TokenReader,
): TrainingDocument[] =>
  texts.map((text) => {
    const document = tokenise(text, [], reader);
    const { mentions } = teacher.extract({ text, furniture: [] });
    const spans = mentions.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES.indexOf(type) }));
    return { document, labels: goldLabels(document, spans), weight };
  });

/** The network and a linear model together, as '--model accurate' has them. */
const teacherFrom = (bytes: Uint8Array, features: DocumentFeatures, seeds: string): Extractor => {
  const network = readNeuralTagger(join(seeds, 'models'));
  const linear = new LinearTagger(parseModel(bytes), features);
  const both = new CombinedTagger([
    { tagger: linear, weight: network.linearWeight },
    { tagger: network, weight: 1 },
  ]);
  return extractorFor(both, []);
};

/**
 * Fits the linear tagger and writes its file, in three steps: a draft on the annotated corpora; the draft and the
 * network together label news that nobody annotated; the model on both. How far its probabilities can be trusted
 * is read off a model that saw none of some corpora. Ten minutes on one thread; the same data give the same bytes.
 * Errors: 'path-missing' where a corpus is not there, 'model-missing' where the network is not.
 */
export const train = (options: Partial<TrainOptions> = {}): void => {
  const { data, out, corpora, unlabelled, silverWeight, seeds, log } = { ...TRAIN_DEFAULTS, ...options };
  const gold = readMix(corpora, data, log);
  const features = createFeatures(seeds);
  const fit = { ...FIT_DEFAULTS, ...(log ? { log } : {}) };
  const draft = fitModel(gold, features, [], fit);
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
  const unseen = gold.filter(({ corpus }) => JUDGES.has(corpus));
  const seen = gold.filter(({ corpus }) => !JUDGES.has(corpus));
  const witness = parseModel(fitModel([...seen, ...silver], features, [], { ...fit, epochs: 4 }));
  features.lexicon.clear();
  const calibration = fitIsotonic(judge(extractorFor(new LinearTagger(witness, features), []), unseen));
  features.lexicon.clear();
  const bytes = fitModel([...gold, ...silver], features, calibration, fit);
  writeFileSync(out, bytes);
  log?.(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
};
