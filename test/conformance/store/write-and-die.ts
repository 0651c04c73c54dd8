import { openStore } from '../../../src/store/open-store.js';
import { assemble } from '../../support/assemble-marked.js';
import { HARBOUR_CAST, HARBOUR_STORIES } from '../../support/harbour-stories.js';
import { prepare } from '../../support/marked-corpus.js';

// Run by a test in a process of its own: begins to write, and is killed in the middle of it.
const [url = '', what] = process.argv.slice(2);
const store = await openStore(url);
const fewer = HARBOUR_STORIES.filter(({ source }) => source !== 'undated.txt');
const rewritten = HARBOUR_STORIES.filter(({ source }) => source === 'deal.txt');
let steps = 0;
const dieAfter = (count: number): void => {
  const step = (): void => {
    if (++steps === count) process.kill(process.pid, 'SIGKILL');
    setImmediate(step);
  };
  setImmediate(step);
};
if (what === 'graph') {
  dieAfter(3);
  await store.replaceGraph(assemble(HARBOUR_CAST, fewer));
} else {
  await store.put(rewritten.map((story) => prepare(HARBOUR_CAST, { ...story, sentences: ['Rewritten.'] })));
  process.kill(process.pid, 'SIGKILL');
}
