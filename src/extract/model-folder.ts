import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** seeds/, found from the sources and from dist/ alike: the nearest folder above that holds seeds/models. */
export const seedsFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'seeds', 'models')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'seeds');
};
