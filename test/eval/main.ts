import { readFileSync, writeFileSync } from 'node:fs';
import { MODEL_NAMES } from '../../src/contract/model-name.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { contestants } from './contestants.js';
import { HOMONYM_SETS, measureHomonyms } from './homonyms/measure-homonyms.js';
import type { IdentityBoard } from './identity/board.js';
import { hasIdentitySets, IDENTITY_SETS, REFERENCE_SETS } from './identity/identity-sets.js';
import { measureCopies } from './identity/measure-copies.js';
import { measureDescriptions } from './identity/measure-descriptions.js';
import { measureIdentity } from './identity/measure-identity.js';
import { DEV_SETS, devFile, hasDevSets, readSet, reliability, score, speed } from './measure.js';
import { README, SCOREBOARD, type Scoreboard, withScoreboard } from './scoreboard.js';

// npm run eval [tagger|identity]: scores the development sets, all or one part, and writes docs/scoreboard.json and the README's tables.
if (!hasDevSets() || !hasIdentitySets())
  throw new Error('The development sets are not at ../shared/data: nothing can be scored.');

const scoreTagger = (): Omit<Scoreboard, 'identity'> => {
  const sets = DEV_SETS.map((set) => ({
    name: set.name,
    documents: readSet(devFile(set.file), 'ours' in set),
  }));
  const all = contestants();
  const scores = sets.flatMap(({ name, documents }) =>
    all.map((contestant) => {
      const result = score(contestant, name, documents);
      console.log(`${name}: ${contestant.name} ${result.f1}`);
      return result;
    }),
  );
  const pud = sets[0]!.documents;
  return {
    scores,
    reliability: Object.fromEntries(
      all.flatMap(({ name, raw }) => (raw ? [[name, reliability(raw, pud)]] : [])),
    ),
    speed: Object.fromEntries(all.map((contestant) => [contestant.name, speed(contestant, pud)])),
  };
};

const scoreIdentity = (): IdentityBoard => {
  const models = MODEL_NAMES.toReversed().map((name) => ({
    name,
    extractor: createExtractor({ model: name }),
  }));
  const names = IDENTITY_SETS.flatMap((set) =>
    models.map(({ name, extractor }) => {
      const result = measureIdentity(set, name, extractor);
      console.log(`${set.name}: ${name} ${result.f1}`);
      return result;
    }),
  );
  return {
    names,
    homonyms: HOMONYM_SETS.flatMap((set) => measureHomonyms(set).scores),
    descriptions: REFERENCE_SETS.flatMap((set) =>
      models.map(({ name, extractor }) => measureDescriptions(set, name, extractor)),
    ),
    copies: measureCopies(IDENTITY_SETS.flatMap((set) => set.read().map(({ text }) => text))),
  };
};

const part = process.argv[2];
const before = JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard;
const board: Scoreboard = {
  ...(part === 'identity' ? before : scoreTagger()),
  identity: part === 'tagger' ? before.identity : scoreIdentity(),
};
writeFileSync(SCOREBOARD, `${JSON.stringify(board, null, 2)}\n`);
writeFileSync(README, withScoreboard(readFileSync(README, 'utf8'), board));
