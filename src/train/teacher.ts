import { join } from 'node:path';
import { AgreeingTagger } from '../extract/agreeing-tagger.js';
import { CombinedTagger } from '../extract/combined-tagger.js';
import type { DocumentFeatures } from '../extract/document-features.js';
import { type Extractor, extractorFor } from '../extract/extractor.js';
import { TAGGED_TYPES } from '../extract/labels.js';
import { LinearTagger } from '../extract/linear-tagger.js';
import { parseModel } from '../extract/model-file.js';
import { readNeuralTagger } from '../extract/neural/neural-tagger.js';
import { tokenise } from '../extract/tokenise.js';
import type { TokenReader } from '../extract/wink.js';
import { goldLabels } from './align.js';
import type { TrainingDocument } from './instances.js';
import type { GoldSpan } from './read-bio.js';

/** The network and a linear model together, as '--model accurate' has them. Errors: 'model-missing'. */
export const teacherFrom = (bytes: Uint8Array, features: DocumentFeatures, seeds: string): Extractor => {
  const network = readNeuralTagger(join(seeds, 'models'));
  const linear = new LinearTagger(parseModel(bytes), features);
  const both = new CombinedTagger([
    { tagger: linear, weight: network.linearWeight },
    { tagger: network, weight: 1 },
  ]);
  return extractorFor(new AgreeingTagger(both), []);
};

/** What a teacher names in a text. */
export const spansBy = (teacher: Extractor, text: string): GoldSpan[] =>
  teacher
    .extract({ text, furniture: [] })
    .mentions.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES.indexOf(type) }));

/** Text labelled by a teacher, as training documents. */
export const labelledBy = (
  teacher: Extractor,
  texts: readonly string[],
  weight: number,
  reader: TokenReader,
): TrainingDocument[] =>
  texts.map((text) => {
    const document = tokenise(text, [], reader);
    return { document, labels: goldLabels(document, spansBy(teacher, text)), weight };
  });
