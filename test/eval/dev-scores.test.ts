import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contestants } from './contestants.js';
import { DEV_SETS, devFile, hasDevSets, readSet, score } from './measure.js';
import { SCOREBOARD, type Scoreboard } from './scoreboard.js';

const board = JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard;
const LARGEST_LOSS = 0.5;

// The development sets are not part of the repository; where they are not, the sample reports' own gold is all there is.
describe.skipIf(!hasDevSets())('on the development sets', () => {
  test.each(
    contestants()
      .slice(0, 2)
      .map((contestant) => [contestant.name, contestant] as const),
  )('%s is not half a point below the scoreboard', (name, contestant) => {
    for (const { name: set, file } of DEV_SETS.slice(0, 2)) {
      const recorded = board.scores.find((entry) => entry.contestant === name && entry.set === set)!;
      expect(score(contestant, set, readSet(devFile(file))).f1, set).toBeGreaterThan(
        recorded.f1 - LARGEST_LOSS,
      );
    }
  });
});
