import { expect, test } from 'vitest';
import { MODEL_NAMES } from '../../src/contract/model-name.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { measureTeams, TEAM_SETS } from './teams/measure-teams.js';

// Two points under what docs/decisions/0005-identity.md has: the taggers are trained anew now and then.
const FLOORS = {
  known: { precision: 98, recall: 96 },
  unseen: { precision: 96, recall: 94 },
} as const;

test.each(MODEL_NAMES)('teams are told from places by the %s tagger', (model) => {
  const extractor = createExtractor({ model });
  for (const set of TEAM_SETS) {
    const { precision, recall } = measureTeams(set, extractor).score;
    expect(precision, set).toBeGreaterThanOrEqual(FLOORS[set].precision);
    expect(recall, set).toBeGreaterThanOrEqual(FLOORS[set].recall);
  }
});
