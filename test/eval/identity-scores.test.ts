import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MODEL_NAMES } from '../../src/contract/model-name.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { HOMONYM_SETS, measureHomonyms } from './homonyms/measure-homonyms.js';
import { hasIdentitySets, IDENTITY_SETS, NEWSROOM_SETS } from './identity/identity-sets.js';
import { measureIdentity } from './identity/measure-identity.js';
import { SCOREBOARD, type Scoreboard } from './scoreboard.js';

const { identity } = JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard;
const LARGEST_LOSS = 0.5;

test.each(HOMONYM_SETS)('the %s of namesakes come out as the scoreboard says', (set) => {
  expect(measureHomonyms(set).scores).toEqual(identity.homonyms.filter((score) => score.set === set));
});

const SETS = [...(hasIdentitySets() ? IDENTITY_SETS.slice(0, 2) : []), ...NEWSROOM_SETS];

test.each(MODEL_NAMES)('who is who by the %s tagger is not half a point below the scoreboard', (model) => {
  const extractor = createExtractor({ model });
  for (const set of SETS) {
    const recorded = identity.names.find(
      ({ set: name, contestant }) => name === set.name && contestant === model,
    )!;
    expect(measureIdentity(set, model, extractor).f1, set.name).toBeGreaterThan(recorded.f1 - LARGEST_LOSS);
  }
});
