import { pushTo } from '../../src/lib/push-to.js';

/** A query string as strings, and lists of strings where a name stands more than once. */
export const parseQuery = (query: string): Record<string, string | string[]> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) pushTo(values, name, value);
  return Object.fromEntries(
    [...values].map(([name, list]) => [name, list.length === 1 ? (list[0] ?? '') : list]),
  );
};
