import { z } from 'zod';
import { entityAnswer, evidenceAnswer, strengthFields } from './answers.js';
import { id, wholeNumber } from './parameters.js';

export const pathsQuery = z
  .strictObject({
    from: id('Id of the entity that the chains begin with.'),
    to: id('Id of the entity that they end with.'),
    count: wholeNumber({ min: 1, max: 20 }, 'Most chains in the answer. Default 3.').optional(),
    maxSteps: wholeNumber({ min: 1, max: 8 }, 'Most steps in a chain. Default 5.').optional(),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'is where the chain begins' });

const count = z.int().min(0);

export const chainAnswer = z
  .strictObject({
    strength: z.number().min(0).max(1).meta({ description: 'Product of its steps’ strengths.' }),
    entities: z.array(entityAnswer).min(2),
    steps: z
      .array(
        z.strictObject({
          source: z.string().meta({ description: 'Id of the entity before this step.' }),
          target: z.string().meta({ description: 'Id of the entity after it.' }),
          ...strengthFields,
          evidence: z.array(evidenceAnswer).max(3),
          evidenceTotal: count,
        }),
      )
      .min(1),
  })
  .meta({ id: 'Chain' });
export type ChainAnswer = z.infer<typeof chainAnswer>;

export const pathsAnswer = z
  .strictObject({
    total: count.meta({
      description: 'Chains in this answer: there may be weaker ones. 0 where none is that short.',
    }),
    items: z.array(chainAnswer),
    next: z.null(),
    maxSteps: count.meta({ description: 'The longest chain that was looked for.' }),
  })
  .meta({ id: 'Paths' });
