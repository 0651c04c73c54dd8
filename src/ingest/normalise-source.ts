import { posix, sep } from 'node:path';

/**
 * A path as given → the `source` of its document: parts joined with '/', without './', doubled or trailing slashes, so that
 * equal relative paths give equal ids on every machine.
 */
export const normaliseSource = (path: string): string => {
  const slashed = sep === '\\' ? path.replaceAll('\\', '/') : path;
  const normal = posix.normalize(slashed);
  return normal.length > 1 ? normal.replace(/\/$/, '') : normal;
};
