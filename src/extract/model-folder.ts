import { fileURLToPath } from 'node:url';
import { shippedFile } from '../lib/package-folder.js';

/** seeds/, found from the sources and from dist/ alike. */
export const seedsFolder = (): string => fileURLToPath(shippedFile(''));
