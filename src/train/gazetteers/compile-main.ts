import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGazetteer } from '../../extract/compile-gazetteer.js';
import { COMPILED_GAZETTEER } from '../../extract/gazetteer.js';
import { seedsFolder } from '../../extract/model-folder.js';

// npm run gazetteers:compile, after any change of a list. `npm run gazetteers` does it too.
const folder = join(seedsFolder(), 'gazetteers');
const bytes = compileGazetteer(folder);
writeFileSync(join(folder, COMPILED_GAZETTEER), bytes);
console.log(`${COMPILED_GAZETTEER}: ${(bytes.length / 1e6).toFixed(1)} MB`);
