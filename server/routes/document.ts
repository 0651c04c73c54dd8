import { z } from 'zod';
import { annotationPage as annotationsSchema } from '../../src/contract/api/annotations.js';
import { documentAnswer } from '../../src/contract/api/answers.js';
import { id } from '../../src/contract/api/parameters.js';
import { annotationPage } from '../annotations.js';
import { documentMetadata } from '../answers.js';
import { knownDocument } from '../known.js';
import { route } from './route.js';

export const document = route({
  method: 'get',
  path: '/documents/{id}',
  tag: 'Documents',
  summary:
    'A document: its text with all its mentions; as `application/ld+json` the mentions as W3C Web Annotations',
  parameters: { path: z.strictObject({ id: id('Id of the document.') }) },
  answer: documentAnswer,
  problems: ['not-found'],
  alternative: {
    mediaType: 'application/ld+json',
    answer: annotationsSchema,
    handle: async ({ store }, path) => annotationPage(await knownDocument(store, path.id)),
  },
  handle: async ({ store }, { path }) => {
    const { document: read, extraction, copyOf, copies, entityOf } = await knownDocument(store, path.id);
    return {
      ...documentMetadata({ ...read, ...(copyOf && { copyOf }) }),
      text: read.text,
      furniture: read.furniture.map(({ start, end, reason }) => ({ start, end, reason })),
      sentences: extraction.sentences.map(({ start, end }) => ({ start, end })),
      mentions: extraction.mentions.map(({ start, end, text, type, kind, confidence, sentence }, index) => ({
        start,
        end,
        text,
        type,
        kind,
        confidence,
        sentence,
        entity: entityOf[index] ?? null,
      })),
      copies: [...copies],
    };
  },
});
