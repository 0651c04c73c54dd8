// Precision and recall of identity on pairs of same-named and differently named people, places and organisations:
//   npx tsx test/eval/homonyms/run.ts [--errors]
import { measureHomonyms } from './measure-homonyms.js';

for (const set of ['pairs', 'unseen'] as const) {
  const { pairs, rows, wrong } = measureHomonyms(set);
  console.log(`${set}: ${pairs} pairs  precision / recall / accuracy`);
  for (const { name, precision, recall, accuracy } of rows) {
    const percent = [precision, recall, accuracy].map((value) => (100 * value).toFixed(1)).join(' / ');
    console.log(`${name.padEnd(14)}${percent}`);
  }
  if (process.argv.includes('--errors')) {
    for (const { id, same, a, b } of wrong)
      console.log(`${id} ${same ? 'not joined' : 'joined'}:\n  ${a}\n  ${b}`);
  }
}
