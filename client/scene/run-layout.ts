import { create } from 'zustand';
import type { Drawn } from '../state/queries.js';
import type { Scene } from './create-scene.js';
import type { LayoutRound, LayoutTask } from './layout-worker.js';
import type { Point } from './scene-graph.js';

const ITERATIONS = 480;

export const useLayoutRun = create<{ readonly stop: (() => void) | undefined }>(() => ({ stop: undefined }));

/** Lays out what is drawn in a worker, from where it stands. Pinned nodes stay. */
export function runLayout(scene: Scene, { data, visible }: Drawn): void {
  const ids = [...visible.nodes];
  const at = new Map(ids.map((id, index) => [id, index]));
  const places = new Float64Array(ids.length * 2);
  ids.forEach((id, index) => {
    const { x, y } = scene.placeOf(id);
    places[2 * index] = x;
    places[2 * index + 1] = y;
  });
  const drawn = [...visible.edges].flatMap((id) => data.edges.get(id) ?? []);
  const task: LayoutTask = {
    places,
    pinned: [...scene.pinned].flatMap((id) => at.get(id) ?? []),
    edges: Uint32Array.from(drawn.flatMap((edge) => [at.get(edge.source) ?? 0, at.get(edge.target) ?? 0])),
    weights: Float64Array.from(drawn, (edge) => edge.weight),
    iterations: ITERATIONS,
  };
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const stop = () => {
    worker.terminate();
    scene.keepPositions();
    useLayoutRun.setState({ stop: undefined });
  };
  worker.onmessage = ({ data: round }: MessageEvent<LayoutRound>) => {
    scene.place(
      new Map<string, Point>(
        ids.map((id, index) => [
          id,
          { x: round.places[2 * index] ?? 0, y: round.places[2 * index + 1] ?? 0 },
        ]),
      ),
    );
    if (round.done) stop();
  };
  useLayoutRun.setState({ stop });
  worker.postMessage(task);
}
