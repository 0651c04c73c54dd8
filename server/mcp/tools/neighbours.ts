import { z } from 'zod';
import { ENTITY_TYPE_NAMES } from '../../../src/contract/entity-types/index.js';
import { findEntity } from '../find-entity.js';
import { fittedPage } from '../fitted-page.js';
import { budgetField, cursorField, entityField, tool } from '../tool.js';
import { entityLine, neighbourView } from '../views.js';

export const neighbours = tool({
  name: 'neighbours',
  title: 'Whom somebody is named with',
  description:
    'Who and what stands in one sentence with an entity, the strongest first, with sentences as evidence. `weight` counts distinct sentences, `npmi` says how far beyond chance.',
  input: z.strictObject({
    entity: entityField('The entity'),
    type: z.enum(ENTITY_TYPE_NAMES).optional(),
    minWeight: z.int().min(1).optional(),
    from: z.iso.date().optional().meta({ description: 'Counted again from the evidence since this day.' }),
    to: z.iso.date().optional(),
    sort: z.enum(['weight', 'documents', 'npmi', 'significance', 'name']).optional(),
    ...cursorField,
    ...budgetField,
  }),
  call: async ({ store }, { entity: given, type, cursor, budget, ...filters }) => {
    const entity = await findEntity(store, given);
    return fittedPage(
      (page) => store.neighbours(entity.id, { ...filters, ...page, ...(type && { type: [type] }) }),
      [neighbourView(3, 400), neighbourView(1, 200), neighbourView(1, 60)],
      { cursor, budget, about: { entity: entityLine(entity) } },
    );
  },
});
