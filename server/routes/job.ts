import { z } from 'zod';
import { jobAnswer } from '../../src/contract/api/jobs.js';
import { id } from '../../src/contract/api/parameters.js';
import { knownJob } from '../known.js';
import { route } from './route.js';

export const job = route({
  method: 'get',
  path: '/jobs/{id}',
  tag: 'Jobs',
  summary: 'How far a job is',
  parameters: { path: z.strictObject({ id: id('Id of the job.') }) },
  answer: jobAnswer,
  live: true,
  problems: ['not-found'],
  handle: async ({ jobs }, { path }) => knownJob(jobs, path.id),
});
