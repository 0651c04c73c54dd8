import { z } from 'zod';
import { ENTITY_TYPE_NAMES } from '../entity-types/index.js';

// Query values arrive as strings: each parameter here reads one and tells the OpenAPI document what it reads it as.

const WHOLE = /^\d{1,12}$/;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

export const wholeNumber = (bounds: Bounds, description: string) =>
  z
    .string()
    .regex(WHOLE, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(bounds.min).max(bounds.max))
    .meta({
      description,
      override: { type: 'integer', minimum: bounds.min, maximum: bounds.max, pattern: undefined },
    });

/** A number with an optional fraction, such as 3.84. */
export const realNumber = (bounds: Bounds, description: string) =>
  z
    .string()
    .regex(/^\d{1,12}(\.\d{1,12})?$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().min(bounds.min).max(bounds.max))
    .meta({
      description,
      override: { type: 'number', minimum: bounds.min, maximum: bounds.max, pattern: undefined },
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

const MOST_VALUES = 100;

/** One or more values: `type=person,place` or `type=person&type=place`. */
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item, items: object, description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((value) => value.split(',')))
    .pipe(z.array(item).min(1).max(MOST_VALUES))
    .meta({
      description,
      override: { anyOf: undefined, type: 'array', items, minItems: 1, maxItems: MOST_VALUES },
    });

const [firstType = 'person', ...otherTypes] = ENTITY_TYPE_NAMES;

const types = [firstType, ...otherTypes] as const;

export const entityType = z.enum(types).meta({ id: 'EntityType' });

export const entityTypes = listOf(
  z.enum(types),
  { type: 'string', enum: types },
  'Only entities of these types.',
);

export const ID = /^[A-Za-z0-9_-]{1,64}$/;
const idText = z.string().regex(ID, 'is not an id');

/** Ids are opaque; this only keeps what can be none out of the store. */
export const id = (description: string) => idText.meta({ description });

export const idList = (description: string) =>
  listOf(idText, { type: 'string', pattern: ID.source }, description);

export const numberList = (description: string) =>
  listOf(
    z.string().regex(WHOLE, 'must be a whole number').transform(Number),
    { type: 'integer', minimum: 0, maximum: 999_999_999_999 },
    description,
  );

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
