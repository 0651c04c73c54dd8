import {
  decisionBody as bodySchema,
  decisionAnswer as decisionSchema,
} from '../../src/contract/api/decisions.js';
import { workOf } from '../context.js';
import { decisionAnswer, decisionBody } from '../decision-answers.js';
import { route } from './route.js';

export const newDecision = route({
  method: 'post',
  path: '/decisions',
  tag: 'Decisions',
  summary: 'Corrects who is who; the answer comes when the graph follows it',
  body: bodySchema,
  answer: decisionSchema,
  status: 201,
  problems: ['not-found', 'conflict', 'ambiguous'],
  handle: async (context, { body }) => {
    const { store, jobs } = context;
    const { checkDecision, reassemble } = workOf(context);
    return jobs.inTurn(async () => {
      const decision = await decisionBody(store, body);
      await checkDecision?.(decision);
      const taken = await store.decide(decision, new Date().toISOString());
      await reassemble();
      return decisionAnswer(taken);
    });
  },
});
