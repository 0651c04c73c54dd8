import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, SCOREBOARD, type Scoreboard, withScoreboard } from '../../eval/scoreboard.js';

test('the README shows the figures of the scoreboard', () => {
  const board = JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard;
  const readme = readFileSync(README, 'utf8');
  expect(withScoreboard(readme, board)).toBe(readme);
});
