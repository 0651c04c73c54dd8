import { readFileSync, writeFileSync } from 'node:fs';
import { contestants } from './contestants.js';
import { DEV_SETS, devFile, hasDevSets, readSet, reliability, score, speed } from './measure.js';
import { README, SCOREBOARD, type Scoreboard, withScoreboard } from './scoreboard.js';

// npm run eval: scores the development sets and writes docs/scoreboard.json and the README's table.
if (!hasDevSets())
  throw new Error('The development sets are not at ../shared/data/dev: nothing can be scored.');

const sets = DEV_SETS.map(({ name, file }) => ({ name, documents: readSet(devFile(file)) }));
const all = contestants();
const scores = sets.flatMap(({ name, documents }) =>
  all.map((contestant) => {
    const result = score(contestant, name, documents);
    console.log(`${name}: ${contestant.name} ${result.f1}`);
    return result;
  }),
);
const pud = sets[0]!.documents;
const board: Scoreboard = {
  scores,
  reliability: Object.fromEntries(
    all.slice(0, 2).map((contestant) => [contestant.name, reliability(contestant, pud)]),
  ),
  speed: Object.fromEntries(all.map((contestant) => [contestant.name, speed(contestant, pud)])),
};
writeFileSync(SCOREBOARD, `${JSON.stringify(board, null, 2)}\n`);
writeFileSync(README, withScoreboard(readFileSync(README, 'utf8'), board));
