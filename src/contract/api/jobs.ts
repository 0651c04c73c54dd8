import { z } from 'zod';

const count = z.int().min(0);

export const jobAnswer = z
  .strictObject({
    id: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed']).meta({
      description:
        '`done` even where some of the input failed: see `failures`. `failed` where nothing was kept.',
    }),
    done: count.meta({ description: 'Inputs dealt with.' }),
    total: count,
    documents: z.array(z.string()).meta({ description: 'Ids of the documents that are stored now.' }),
    failures: z.array(z.strictObject({ source: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'Job' });
export type JobAnswer = z.infer<typeof jobAnswer>;

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** At most this many UTF-16 code units in one document: a long book. */
export const LONGEST_TEXT = 10_000_000;

export const documentBody = z
  .strictObject({
    text: z.string().max(LONGEST_TEXT).regex(/\S/, 'holds no text'),
    title: line(1000).optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
      .max(2000)
      .optional(),
    publisher: line(200).optional(),
    publishedAt: z
      .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
        error: 'must be an ISO date or date-time',
      })
      .optional()
      .meta({ description: 'ISO date or date-time.' }),
  })
  .meta({ id: 'NewDocument' });
export type DocumentBody = z.infer<typeof documentBody>;
