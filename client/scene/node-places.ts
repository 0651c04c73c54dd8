import type Sigma from 'sigma';
import type { GraphData } from '../state/graph-data.js';
import { NO_GRAPH } from '../state/graph-data.js';
import { savedPlaces, savePlaces } from './saved-places.js';
import { type Moved, type Point, type SceneGraph, sceneGraph } from './scene-graph.js';

interface Extent {
  x: [number, number];
  y: [number, number];
}

const around = (points: Iterable<Point>, extent: Extent | undefined): Extent | undefined => {
  let [left, right] = extent?.x ?? [Infinity, -Infinity];
  let [top, bottom] = extent?.y ?? [Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= right ? { x: [left, right], y: [top, bottom] } : undefined;
};

/** Where the nodes stand: as the server laid them out, but for those moved by hand or by a layout that ran here, now or at an earlier visit. */
export class NodePlaces {
  readonly #moved: Moved;
  readonly #pinned: Set<string>;
  readonly #store: string;
  readonly #sigma: () => Sigma;
  readonly #pinsChanged: (pinned: ReadonlySet<string>) => void;
  #graph: SceneGraph;
  /** All that was ever shown lies in it, so that a node keeps its place on the screen while a playhead moves. */
  #frame: Extent | undefined;

  constructor(store: string, sigma: () => Sigma, pinsChanged: (pinned: ReadonlySet<string>) => void) {
    this.#store = store;
    this.#sigma = sigma;
    this.#pinsChanged = pinsChanged;
    const { moved, pinned } = savedPlaces(store);
    this.#moved = new Map(moved);
    this.#pinned = new Set(pinned);
    this.#graph = sceneGraph(NO_GRAPH, this.#moved);
  }

  #save(): void {
    savePlaces(this.#store, { moved: this.#moved, pinned: this.#pinned });
  }

  get graph(): SceneGraph {
    return this.#graph;
  }

  get pinned(): ReadonlySet<string> {
    return this.#pinned;
  }

  /** The graph for other data, with what was moved still where it was moved to. */
  load(data: GraphData): SceneGraph {
    this.#graph = sceneGraph(data, this.#moved);
    this.#keepFrame(this.#frame);
    return this.#graph;
  }

  #keepFrame(grown: Extent | undefined): void {
    const points = this.#graph.mapNodes((node) => this.of(node));
    this.#frame = around(points, grown);
    this.#sigma().setCustomBBox(this.#frame ?? null);
  }

  /** In the graph's own space. */
  of(node: string): Point {
    const { x, y } = this.#graph.getNodeAttributes(node);
    return { x: Number(x), y: Number(y) };
  }

  /** By hand: it stays there from now on. */
  move(node: string, point: Point): void {
    this.#moved.set(node, point);
    this.#graph.mergeNodeAttributes(node, point);
    if (!this.#pinned.has(node)) this.togglePin(node);
    this.#save();
  }

  togglePin(node: string): void {
    if (!this.#pinned.delete(node)) {
      this.#pinned.add(node);
      this.#moved.set(node, this.of(node));
    }
    this.#pinsChanged(new Set(this.#pinned));
    this.#save();
    this.#sigma().scheduleRender();
  }

  /** Moves many at once, as a layout does; what is pinned stays. */
  place(positions: ReadonlyMap<string, Point>): void {
    this.#graph.updateEachNodeAttributes(
      (id, attributes) => {
        const point = this.#pinned.has(id) ? undefined : positions.get(id);
        return point ? { ...attributes, x: point.x, y: point.y } : attributes;
      },
      { attributes: ['x', 'y'] },
    );
    this.#keepFrame(undefined);
  }

  /** Keeps the places that a layout gave. */
  keep(): void {
    for (const node of this.#graph.nodes()) this.#moved.set(node, this.of(node));
    this.#save();
  }

  /** Back to where the server had laid everything out. */
  reset(data: GraphData): void {
    this.#moved.clear();
    this.#pinned.clear();
    this.#pinsChanged(new Set());
    this.#save();
    this.place(data.nodes);
    this.#sigma().refresh();
  }
}
