import { z } from 'zod';
import { ENTITY_TYPE_NAMES } from '../entity-types/index.js';

// Query values arrive as strings: each parameter here reads one and tells the OpenAPI document what it reads it as.

const WHOLE = /^\d{1,9}$/;

export const wholeNumber = (bounds: { readonly min: number; readonly max: number }, description: string) =>
  z
    .string()
    .regex(WHOLE, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(bounds.min).max(bounds.max))
    .meta({
      description,
      override: { type: 'integer', minimum: bounds.min, maximum: bounds.max, pattern: undefined },
    });

export const text = (description: string, longest = 200) =>
  z.string().trim().min(1).max(longest).meta({ description });

const isCalendarDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

export const calendarDate = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2022-04-26')
    .refine(isCalendarDay, 'is no day of the calendar')
    .meta({ description, override: { format: 'date', pattern: undefined } });

/** One or more of some words: `type=person,place` or `type=person&type=place`. */
export const oneOrMore = <Word extends string>(words: readonly [Word, ...Word[]], description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((value) => value.split(',')))
    .pipe(z.array(z.enum(words)).min(1).max(20))
    .meta({
      description,
      param: { style: 'form', explode: true },
      override: {
        anyOf: undefined,
        type: 'array',
        items: { type: 'string', enum: [...words] },
        minItems: 1,
        maxItems: 20,
      },
    });

const [firstType = 'person', ...otherTypes] = ENTITY_TYPE_NAMES;

export const entityTypes = oneOrMore([firstType, ...otherTypes], 'Only entities of these types.');

export const entityType = z.enum([firstType, ...otherTypes]).meta({ id: 'EntityType' });

/** Ids are opaque; this only keeps what can be none out of the store. */
export const id = (description: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not an id')
    .meta({ description });

export const cursor = z.string().min(1).max(1000).meta({
  description:
    "The `next` of the page before: the page that follows it. Only with that page's other parameters.",
});

export const pageParameters = {
  limit: wholeNumber({ min: 1, max: 1000 }, 'Most items in the answer. Default 50.').optional(),
  cursor: cursor.optional(),
};

export const timeParameters = {
  from: calendarDate('From this day on, inclusive: counted again from the evidence of that time.').optional(),
  to: calendarDate('Up to this day, inclusive.').optional(),
};

/** Refuses a stretch of time that ends before it begins. */
export const inOrder = <Query extends z.ZodObject>(query: Query): Query =>
  query.refine(({ from, to }) => typeof from !== 'string' || typeof to !== 'string' || from <= to, {
    path: ['to'],
    message: 'lies before `from`',
  });
