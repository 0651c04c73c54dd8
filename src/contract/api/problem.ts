import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../errors.js';

const codes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457 problem details. */
export const problem = z
  .strictObject({
    type: z.string().meta({ description: 'A name for the kind of problem: `urn:dramatis:` and its code.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What happened, to what, and what to do.' }),
    code: z.enum(codes),
    errors: z
      .array(z.strictObject({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'For bad input: what was wrong with which field.' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
