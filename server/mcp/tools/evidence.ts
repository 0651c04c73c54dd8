import { z } from 'zod';
import { DramatisError } from '../../../src/contract/errors.js';
import { findEntity } from '../find-entity.js';
import { fittedPage } from '../fitted-page.js';
import { budgetField, cursorField, entityField, tool } from '../tool.js';
import { entityLine, spanView } from '../views.js';

export const evidence = tool({
  name: 'evidence',
  title: 'The sentences behind a connection',
  description: 'All sentences that name two entities together, by date, each with its document and offsets.',
  input: z.strictObject({
    a: entityField('One entity'),
    b: entityField('The other'),
    ...cursorField,
    ...budgetField,
  }),
  call: async ({ store }, { a, b, cursor, budget }) => {
    const [one, other] = [await findEntity(store, a), await findEntity(store, b)];
    if ((await store.evidence(one.id, other.id, { limit: 1 })).total === 0)
      throw new DramatisError(
        'not-found',
        `No sentence names '${entityLine(one).name}' and '${entityLine(other).name}' together. 'path' finds what lies between them.`,
      );
    return fittedPage(
      (page) => store.evidence(one.id, other.id, page),
      [spanView(1000), spanView(200), spanView(40)],
      { cursor, budget, about: { a: entityLine(one), b: entityLine(other) } },
    );
  },
});
