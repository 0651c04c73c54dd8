import { z } from 'zod';
import { decisionAnswer as decisionSchema } from '../../src/contract/api/decisions.js';
import { id } from '../../src/contract/api/parameters.js';
import { workOf } from '../context.js';
import { decisionAnswer } from '../decision-answers.js';
import { asDecisionId } from '../known.js';
import { route } from './route.js';

export const undoDecision = route({
  method: 'delete',
  path: '/decisions/{id}',
  tag: 'Decisions',
  summary: 'Takes a correction back: the graph is as if it had never been taken. Answers with the undoing',
  parameters: { path: z.strictObject({ id: id('Id of the correction.') }) },
  answer: decisionSchema,
  problems: ['not-found', 'conflict', 'read-only', 'foreign-page'],
  handle: async (context, { path }) => {
    const { store, jobs } = context;
    const { reassemble } = workOf(context);
    return jobs.inTurn(async () => {
      const undo = await store.decide(
        { kind: 'undo', decision: asDecisionId(path.id) },
        new Date().toISOString(),
      );
      await reassemble();
      return decisionAnswer(undo);
    });
  },
});
