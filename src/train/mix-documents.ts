import type { Extractor } from '../extract/extractor.js';
import { TAGGED_TYPES } from '../extract/labels.js';
import { tokenise } from '../extract/tokenise.js';
import { createTokenReader } from '../extract/wink.js';
import { goldLabels } from './align.js';
import type { TrainingDocument } from './instances.js';
import type { Judged } from './isotonic.js';
import { compose, type GoldDocument } from './read-bio.js';
import { type Corpus, readCorpus } from './read-corpus.js';

/** A document of the mix: its text and gold names, and the same in our tokens. */
export interface MixDocument extends TrainingDocument {
  readonly gold: GoldDocument;
}

/** The whole training mix in our own tokens, in a fixed order. Errors: 'path-missing'. */
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
