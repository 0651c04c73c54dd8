import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { packageVersion, shippedFile } from '../lib/package-folder.js';

// What decides how a text is read: the code of these stages, the models and the lists they ship with.
const STAGES = ['contract', 'ingest', 'extract', 'resolve', 'lib'];
const SHIPPED = ['models/', 'gazetteers/', 'topics/'];
const CODE = /(?<!\.d)\.[jt]s$/;
const DATA = /\.(?:bin|tsv|list)$/;

const filesIn = (folder: URL, kind: RegExp): URL[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .sort()
    .map((name) => new URL(name, folder));

export const readingFiles = (): readonly URL[] => [
  ...STAGES.flatMap((stage) => filesIn(new URL(`../${stage}/`, import.meta.url), CODE)),
  ...SHIPPED.flatMap((folder) => filesIn(shippedFile(folder), DATA)),
];

/** What was found in a document is remembered under this: it changes with whatever may read the same text differently. */
export const readingVersion = (): string => {
  const hash = createHash('sha1').update(packageVersion);
  for (const file of readingFiles()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
};
