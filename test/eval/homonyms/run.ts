// Precision and recall of identity on pairs of same-named and differently named people, places and organisations:
//   npx tsx test/eval/homonyms/run.ts [--errors]
import { HOMONYM_SETS, measureHomonyms } from './measure-homonyms.js';

for (const set of HOMONYM_SETS) {
  const { scores, wrong } = measureHomonyms(set);
  for (const { of, pairs, precision, recall, accuracy } of scores)
    console.log(`${set}: ${of}, ${pairs} pairs  precision ${precision} recall ${recall} right ${accuracy}`);
  if (process.argv.includes('--errors')) {
    for (const { id, same, a, b } of wrong)
      console.log(`${id} ${same ? 'not joined' : 'joined'}:\n  ${a}\n  ${b}`);
  }
}
