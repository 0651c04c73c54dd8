import type { CorpusDocument } from '../../../src/contract/prepared.js';
import { TAGGED_TYPES } from '../../../src/extract/labels.js';
import { compose, type GoldSentence } from '../../../src/train/read-bio.js';
import { resolvedDocument } from '../../support/make-document.js';

/** Annotated sentences as a stored document with the names they are annotated with, resolved within itself. */
export const goldDocument = (id: string, tokens: readonly GoldSentence[]): CorpusDocument => {
  const { text, gold } = compose(tokens);
  let at = 0;
  const sentences = text.split('\n').map((line, index) => {
    const sentence = { start: at, end: at + line.length, key: `${id} ${index}`, paragraph: 0 };
    at += line.length + 1;
    return sentence;
  });
  const mentions = gold.map(({ start, end, type }) => ({
    start,
    end,
    text: text.slice(start, end),
    type: TAGGED_TYPES[type]!,
    confidence: 0.9,
    kind: 'name' as const,
    sentence: sentences.findIndex((sentence) => start < sentence.end),
  }));
  return resolvedDocument(id, text, { sentences, mentions });
};
