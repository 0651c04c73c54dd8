import { type LayoutTask, runRounds } from './layout-rounds.js';

/** The layout off the page's thread. It ends with the worker. */
addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  runRounds(data, (round) => postMessage(round));
});
