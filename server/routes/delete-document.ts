import { z } from 'zod';
import { id } from '../../src/contract/api/parameters.js';
import { workOf } from '../context.js';
import { asDocumentId, unknownDocument } from '../known.js';
import { route } from './route.js';

export const deleteDocument = route({
  method: 'delete',
  path: '/documents/{id}',
  tag: 'Documents',
  summary: 'Removes a document and everything that it alone supported',
  parameters: { path: z.strictObject({ id: id('Id of the document.') }) },
  answer: z.strictObject({ id: z.string(), removed: z.literal(true) }),
  problems: ['not-found', 'conflict', 'read-only', 'foreign-page'],
  handle: async (context, { path }) => {
    const { reassemble } = workOf(context);
    await context.jobs.inTurn(async () => {
      if (!(await context.store.remove(asDocumentId(path.id)))) throw unknownDocument(path.id);
      await reassemble();
    });
    return { id: path.id, removed: true as const };
  },
});
