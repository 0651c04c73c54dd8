// Who is who among people of real texts that were given one name, common or rare:
//   npx tsx test/eval/namesakes/run.ts
import { existsSync } from 'node:fs';
import { GMB } from '../../../src/train/corpora.js';
import { readCorpus } from '../../../src/train/read-corpus.js';
import { CONTEXTS, measurePairs, measurePool, measureUnchanged } from './measure-namesakes.js';
import { readBearers, TRAIN_FOLDER } from './read-bearers.js';

const GIVEN = 'John Maria David Anna Ahmed James Laura Ivan'.split(' ');
const FAMILY = {
  common: 'Smith Garcia Miller Brown Hassan',
  rare: 'Smedvik Garzette Millenko Brontveit Hassoule',
};
const names = (family: string): string[] =>
  family.split(' ').flatMap((last) => GIVEN.map((first) => `${first} ${last}`));

if (!existsSync(TRAIN_FOLDER)) console.log(`Skipped: there are no texts at ${TRAIN_FOLDER}.`);
else {
  const bearers = readBearers();
  for (const [kind, family] of Object.entries(FAMILY)) {
    for (const corpus of ['news', 'articles'] as const) {
      const of = bearers.filter((bearer) => bearer.corpus === corpus);
      for (const context of CONTEXTS) {
        if (corpus === 'news' && context === 'half') continue;
        const { pairs, precision, recall } = measurePairs(of, names(family), context);
        console.log(`${kind} ${corpus} ${context}: ${pairs} pairs  precision ${precision} recall ${recall}`);
        const pool = measurePool(of, names(family), context);
        console.log(
          `  in one corpus of ${pool.stories} stories: B³ precision ${pool.precision} recall ${pool.recall}`,
        );
      }
    }
  }
  const { names: common, share } = measureUnchanged(readCorpus(GMB, TRAIN_FOLDER).flat());
  console.log(`news unchanged: ${common} common names  of their stories on one node ${share}`);
}
