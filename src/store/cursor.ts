import { DramatisError } from '../contract/errors.js';

export type CursorKey = readonly (string | number)[];

/** The place after which a page starts: the list it belongs to, the last item's sort values and its id. */
export const encodeCursor = (list: string, key: CursorKey): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/**
 * Reads back what `encodeCursor` wrote for the same list; `shape` gives the kinds of its values.
 * Anything else is a 'bad-cursor'.
 */
export const decodeCursor = (
  list: string,
  shape: readonly ('string' | 'number')[],
  cursor: string | undefined,
): CursorKey | undefined => {
  if (cursor === undefined) return undefined;
  const [name, ...key] = parseArray(cursor);
  if (
    name !== list ||
    key.length !== shape.length ||
    !key.every((value, i): value is string | number => typeof value === shape[i])
  )
    throw new DramatisError(
      'bad-cursor',
      `'${cursor.slice(0, 40)}' is not a cursor of this list. Pass back the 'next' of the page before, with the same parameters.`,
      { facts: { field: 'cursor' } },
    );
  return key as CursorKey;
};

const parseArray = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
