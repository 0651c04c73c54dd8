import { z } from 'zod';
import { ENTITY_TYPE_NAMES } from '../../../src/contract/entity-types/index.js';
import { fittedPage } from '../fitted-page.js';
import { budgetField, cursorField, tool } from '../tool.js';
import { entityLine, entityView } from '../views.js';

export const search = tool({
  name: 'search',
  title: 'Find people, places and organisations',
  description:
    'Finds who and what is named in the news by name or alias; typos are forgiven. Without a query: the most mentioned.',
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).optional(),
    type: z.enum(ENTITY_TYPE_NAMES).optional(),
    ...cursorField,
    ...budgetField,
  }),
  call: ({ store }, { query, type, cursor, budget }) =>
    fittedPage(
      (page) => store.entities({ ...page, ...(query && { query }), ...(type && { type: [type] }) }),
      [entityView, entityLine],
      { cursor, budget, about: {} },
    ),
});
