// Writes generated news as JSONL records that `dramatis build -` reads, with their gold mentions:
//   npm run corpus -- --documents 1000 --seed 7 > news.jsonl
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { generateNews } from '../support/generator/news-generator.js';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '1000' }, seed: { type: 'string', default: '7' } },
});

for (const document of generateNews({ documents: Number(values.documents), seed: Number(values.seed) })) {
  if (!process.stdout.write(`${JSON.stringify(document)}\n`)) await once(process.stdout, 'drain');
}
