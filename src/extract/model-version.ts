import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedsFolder } from './model-folder.js';

/** Changes with any model file: what was found in a document is remembered under this. */
export const modelVersion = (seeds = seedsFolder()): string => {
  const folder = join(seeds, 'models');
  const hash = createHash('sha1');
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.bin')) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
};
