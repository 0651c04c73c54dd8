import { create } from 'zustand';
import type { Drawn } from '../state/loaded-graph.js';
import type { Scene } from './create-scene.js';
import type { LayoutRound, LayoutTask } from './layout-rounds.js';
import type { Point } from './scene-graph.js';

const ITERATIONS = 480;

export const useLayoutRun = create<{ readonly stop: (() => void) | undefined }>(() => ({ stop: undefined }));

function taskFor(scene: Scene, { data, visible }: Drawn, ids: readonly string[]): LayoutTask {
  const at = new Map(ids.map((id, index) => [id, index]));
  const drawn = [...visible.edges].flatMap((id) => data.edges.get(id) ?? []);
  return {
    places: Float64Array.from(
      ids.flatMap((id) => {
        const { x, y } = scene.places.of(id);
        return [x, y];
      }),
    ),
    pinned: [...scene.places.pinned].flatMap((id) => at.get(id) ?? []),
    edges: Uint32Array.from(drawn.flatMap((edge) => [at.get(edge.source) ?? 0, at.get(edge.target) ?? 0])),
    weights: Float64Array.from(drawn, (edge) => edge.weight),
    iterations: ITERATIONS,
  };
}

function inWorker(task: LayoutTask, tell: (round: LayoutRound) => void): () => void {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LayoutRound>) => tell(data);
  worker.postMessage(task);
  return () => worker.terminate();
}

/** A page opened from disk may start no worker: there it runs on the page's own thread, a few iterations at a time. */
function onThisThread(task: LayoutTask, tell: (round: LayoutRound) => void): () => void {
  let stopped = false;
  let stop = () => {};
  void import('./layout-rounds.js').then(({ runRounds }) => {
    if (!stopped) stop = runRounds(task, tell);
  });
  return () => {
    stopped = true;
    stop();
  };
}

/** Lays out what is drawn, from where it stands. Pinned nodes stay. */
export function runLayout(scene: Scene, drawn: Drawn): void {
  const ids = [...drawn.visible.nodes];
  const show = ({ places, done }: LayoutRound) => {
    const points = ids.map((id, index): [string, Point] => [
      id,
      { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 },
    ]);
    scene.places.place(new Map(points));
    if (done) stop();
  };
  const run = location.protocol === 'file:' ? onThisThread : inWorker;
  const end = run(taskFor(scene, drawn, ids), show);
  const stop = () => {
    end();
    scene.places.keep();
    scene.camera.settle();
    useLayoutRun.setState({ stop: undefined });
  };
  useLayoutRun.setState({ stop });
}
