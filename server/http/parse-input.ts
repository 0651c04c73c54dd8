import type { z } from 'zod';
import { DramatisError } from '../../src/contract/errors.js';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Reads input by its schema; a DramatisError says what was wrong with each field. */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  code: 'bad-parameter' | 'bad-body',
): z.output<Schema> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, 20).flatMap(fieldErrors);
  const [first] = errors;
  const what = code === 'bad-body' ? 'body' : 'parameter';
  throw new DramatisError(
    code,
    `${first?.field ? `The ${what} '${first.field}'` : `The ${what}`} ${first?.message ?? 'is not valid'}.`,
    { facts: { errors } },
  );
};

const fieldErrors = (issue: z.core.$ZodIssue): readonly FieldError[] => {
  const field = issue.path.map(String).join('.').slice(0, 100);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, 20).map((key) => ({
        field: [field, key.slice(0, 100)].filter((part) => part !== '').join('.'),
        message: 'is not known here',
      }));
    case 'invalid_type':
      return [
        {
          field,
          message:
            issue.input === undefined && /undefined/.test(issue.message) ? 'is missing' : expected(issue),
        },
      ];
    case 'too_big':
      return [{ field, message: `is too large: at most ${issue.maximum}${unit(issue.origin)}` }];
    case 'too_small':
      return [{ field, message: `is too small: at least ${issue.minimum}${unit(issue.origin)}` }];
    case 'invalid_value':
      return [{ field, message: `must be one of ${issue.values.map(String).join(', ')}` }];
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return [{ field, message: issue.message.replace(/^Invalid /, 'is no valid ') }];
  }
};

const expected = (issue: z.core.$ZodIssueInvalidType): string =>
  /received undefined/.test(issue.message) ? 'is missing' : `must be one ${issue.expected}`;

const unit = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';
