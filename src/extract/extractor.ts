import { join } from 'node:path';
import type { Document } from '../contract/document.js';
import type { Extraction, Mention, Sentence } from '../contract/mention.js';
import { sentenceKey } from '../lib/sentence-key.js';
import { AgreeingTagger } from './agreeing-tagger.js';
import { calibrated } from './calibrate.js';
import { readClusters } from './clusters.js';
import { CombinedTagger } from './combined-tagger.js';
import { Decoder } from './decoder.js';
import { DocumentFeatures } from './document-features.js';
import { readGazetteer } from './gazetteer.js';
import { joinInstitutions } from './join-institutions.js';
import { Lexicon } from './lexicon.js';
import { LinearTagger } from './linear-tagger.js';
import { mentionOf, namedPart, spansOf } from './mentions.js';
import { type LinearModel, readModel } from './model-file.js';
import { seedsFolder } from './model-folder.js';
import { readNeuralTagger } from './neural/neural-tagger.js';
import { partAtDashes } from './part-at-dashes.js';
import { withStatesBeside } from './states-beside.js';
import type { Tagger } from './tagger.js';
import { type TokenisedDocument, tokenise } from './tokenise.js';
import { trimSpan } from './trim-span.js';
import { TruecasingTagger } from './truecasing-tagger.js';
import { readUsualCase } from './usual-case.js';
import { wholeGivenName } from './whole-given-name.js';
import { createTokenReader } from './wink.js';

export type ModelName = 'fast' | 'accurate';

export interface ExtractorOptions {
  /** 'fast' is the linear model alone. */
  readonly model: ModelName;
  /** Folder that holds models/ and gazetteers/; default: the package's own seeds/. */
  readonly seeds?: string;
  /** Give the model's own probabilities: calibration needs them. */
  readonly raw?: boolean;
}

export interface Extractor {
  /** Synchronous; never throws on any text. Offsets are UTF-16 units of `document.text`. Not for use by two callers at once. */
  extract(document: Pick<Document, 'text' | 'furniture'>): Extraction;
}

/** Features over the shipped clusters and name lists: what training and tagging share. */
export const createFeatures = (seeds = seedsFolder()): DocumentFeatures => {
  const gazetteer = readGazetteer(join(seeds, 'gazetteers'));
  const clusters = readClusters(join(seeds, 'models', 'clusters.bin'));
  return new DocumentFeatures(new Lexicon(clusters, gazetteer), gazetteer);
};

const sentencesOf = (text: string, document: TokenisedDocument): Sentence[] =>
  document.sentences.map(({ first, end, paragraph }) => {
    const from = document.start[first];
    const to = document.end[end - 1];
    return { start: from, end: to, key: sentenceKey(text, from, to), paragraph };
  });

/** An extractor over any tagger: decoding, edges of names, confidence. */
export const extractorFor = (tagger: Tagger, calibration: LinearModel['calibration']): Extractor => {
  const reader = createTokenReader();
  const decoder = new Decoder(tagger.transitions);
  let labels = new Uint8Array(0);
  return {
    extract({ text, furniture }) {
      tagger.forget();
      const document = tokenise(text, furniture, reader);
      const scores = tagger.score(document);
      partAtDashes(document, scores);
      const { emissions, stretches } = scores;
      if (labels.length < document.words.length) labels = new Uint8Array(document.words.length * 2);
      const mentions: Mention[] = [];
      let sentence = 0;
      for (let index = 0; index < stretches.length; index += 2) {
        const first = stretches[index];
        const end = stretches[index + 1];
        while (document.sentences[sentence].end <= first) sentence++;
        decoder.decode(emissions, first, end, labels);
        const named = namedPart(labels, first, end);
        if (named === undefined) continue;
        decoder.marginals(emissions, named.first, named.end);
        for (const span of spansOf(labels, named.first, named.end, decoder)) {
          const trimmed = trimSpan(document, span);
          if (!trimmed) continue;
          const whole = wholeGivenName(document, trimmed);
          mentions.push(
            mentionOf(text, document, whole, sentence, calibrated(calibration, span.probability)),
          );
        }
      }
      return {
        sentences: sentencesOf(text, document),
        mentions: withStatesBeside(text, joinInstitutions(text, mentions)),
      };
    },
  };
};

/**
 * The linear model alone ('fast'), or together with the network ('accurate').
 * Errors: 'model-missing'. Reads the models' files: about a quarter of a second.
 */
export const createExtractor = ({
  model,
  seeds = seedsFolder(),
  raw = false,
}: ExtractorOptions): Extractor => {
  const models = join(seeds, 'models');
  const usual = readUsualCase(models);
  const linear = readModel(join(models, 'linear.bin'));
  const tagger = new LinearTagger(linear, createFeatures(seeds));
  if (model === 'fast')
    return extractorFor(new TruecasingTagger(tagger, usual), raw ? [] : linear.calibration);
  const neural = readNeuralTagger(models);
  const both = new CombinedTagger([
    { tagger, weight: neural.linearWeight },
    { tagger: neural, weight: 1 },
  ]);
  return extractorFor(new TruecasingTagger(new AgreeingTagger(both), usual), raw ? [] : neural.calibration);
};
