import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedsFolder } from '../../extract/model-folder.js';
import { makeGazetteers } from './make-gazetteers.js';

// npm run gazetteers -- --from ../shared/data/gazetteers
const { values } = parseArgs({ options: { from: { type: 'string', default: '../shared/data/gazetteers' } } });
const to = join(seedsFolder(), 'gazetteers');
for (const [gazetteer, count] of makeGazetteers(values.from, to)) console.log(`${gazetteer}: ${count} names`);
