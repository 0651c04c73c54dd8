// Which names of places are teams, on stories of sport and of anything else:
//   npx tsx test/eval/teams/run.ts [--errors]
import { MODEL_NAMES } from '../../../src/contract/model-name.js';
import { createExtractor } from '../../../src/extract/extractor.js';
import { measureTeams, TEAM_SETS } from './measure-teams.js';

for (const model of MODEL_NAMES) {
  const extractor = createExtractor({ model });
  for (const set of TEAM_SETS) {
    const { score, wrong } = measureTeams(set, extractor);
    console.log(
      `${model}, ${set}: ${score.stories} stories, ${score.found} names  precision ${score.precision} recall ${score.recall}`,
    );
    if (process.argv.includes('--errors')) for (const line of wrong) console.log(`  ${line}`);
  }
}
