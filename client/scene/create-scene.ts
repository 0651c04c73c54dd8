import Sigma from 'sigma';
import { type GraphData, NO_GRAPH } from '../state/graph-data.js';
import type { Camera } from '../state/view.js';
import { type Appearance, reducersFor } from './appearance.js';
import { dragNodes } from './drag-nodes.js';
import { isInside } from './lasso-shape.js';
import { drawOverlay, measureLabel } from './overlay.js';
import { discsOnScreen, labelsFor, linesOnScreen, type Picture } from './picture.js';
import { type Moved, type Point, type SceneGraph, sceneGraph } from './scene-graph.js';
import { MANY_EDGES, SCENE_SETTINGS } from './scene-settings.js';

export interface SceneEvents {
  readonly hover: (node: string | undefined) => void;
  readonly hoverEdge: (edge: string | undefined) => void;
  readonly openNode: (node: string, additive: boolean) => void;
  readonly openEdge: (edge: string) => void;
  readonly openStage: () => void;
  readonly expand: (node: string) => void;
  readonly dropOn: (dragged: string, target: string) => void;
  readonly camera: (camera: Camera) => void;
}

const WHOLE = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

/** Sigma in a container: the only place where the explorer and its renderer meet. */
export class Scene {
  readonly #sigma: Sigma;
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #resize: ResizeObserver;
  readonly #pinned = new Set<string>();
  readonly #moved: Moved = new Map();
  #appearance: Appearance | undefined;
  #graph: SceneGraph;
  readonly #calm: () => boolean;

  constructor(container: HTMLElement, events: SceneEvents, calm: () => boolean) {
    this.#calm = calm;
    this.#graph = sceneGraph(NO_GRAPH, this.#moved);
    this.#sigma = new Sigma(this.#graph, container, SCENE_SETTINGS);
    const canvas = this.#sigma.createCanvas('names', { beforeLayer: 'mouse' });
    this.#pen = canvas.getContext('2d');
    this.#sigma.on('resize', () => this.#fitCanvas(canvas));
    this.#sigma.on('afterRender', () => this.#drawOverlay());
    this.#listen(events);
    this.#resize = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#sigma.scheduleRender();
    });
    this.#resize.observe(container);
    this.#fitCanvas(canvas);
  }

  #listen(events: SceneEvents): void {
    const sigma = this.#sigma;
    const wasDragged = dragNodes(sigma, {
      moved: (node, point) => {
        this.#moved.set(node, point);
        this.#pinned.add(node);
        this.#graph.mergeNodeAttributes(node, point);
      },
      dropped: (node) => {
        const target = this.#nodeUnder(node);
        if (target) events.dropOn(node, target);
      },
    });
    sigma.on('enterNode', ({ node }) => events.hover(node));
    sigma.on('leaveNode', () => events.hover(undefined));
    sigma.on('enterEdge', ({ edge }) => events.hoverEdge(edge));
    sigma.on('leaveEdge', () => events.hoverEdge(undefined));
    sigma.on('clickNode', ({ node, event }) => {
      if (wasDragged()) return;
      const { original } = event;
      events.openNode(node, 'shiftKey' in original && original.shiftKey);
    });
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault();
      events.expand(payload.node);
    });
    sigma.on('clickEdge', ({ edge }) => events.openEdge(edge));
    sigma.on('clickStage', events.openStage);
    sigma.getCamera().on('updated', ({ x, y, ratio }) => events.camera({ x, y, ratio }));
  }

  #nodeUnder(dragged: string): string | undefined {
    const at = this.positionOf(dragged);
    if (!at || !this.#appearance) return undefined;
    return discsOnScreen(this.#sigma, this.#appearance).find(
      (disc) => disc.id !== dragged && Math.hypot(disc.x - at.x, disc.y - at.y) < disc.radius,
    )?.id;
  }

  #fitCanvas(canvas: HTMLCanvasElement): void {
    const { width, height } = this.#sigma.getDimensions();
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    this.#pen?.setTransform(density, 0, 0, density, 0, 0);
  }

  #drawOverlay(): void {
    const { width, height } = this.#sigma.getDimensions();
    this.#pen?.clearRect(0, 0, width, height);
    if (!this.#pen || !this.#appearance) return;
    const discs = discsOnScreen(this.#sigma, this.#appearance);
    const labels = labelsFor(discs, this.#appearance, { width, height }, measureLabel);
    drawOverlay(this.#pen, discs, labels, this.#appearance, this.#pinned);
  }

  /** Replaces the graph and how it looks, keeping the camera and what was moved by hand. */
  show(data: GraphData, appearance: Appearance): void {
    this.#appearance = undefined;
    this.#graph = sceneGraph(data, this.#moved);
    this.#sigma.setSettings({
      ...reducersFor(appearance),
      hideEdgesOnMove: data.edges.size > MANY_EDGES,
      enableEdgeEvents: data.edges.size <= MANY_EDGES,
    });
    this.#sigma.setGraph(this.#graph);
    this.#appearance = appearance;
    this.#sigma.refresh();
  }

  /** Restyles the graph that is shown. */
  restyle(appearance: Appearance): void {
    this.#appearance = appearance;
    this.#sigma.setSettings(reducersFor(appearance));
    this.#sigma.refresh({ skipIndexation: true });
  }

  redraw(): void {
    this.#sigma.scheduleRender();
  }

  /** Where a node stands in the graph's own space. */
  placeOf(node: string): Point {
    const { x, y } = this.#graph.getNodeAttributes(node);
    return { x: Number(x), y: Number(y) };
  }

  get pinned(): ReadonlySet<string> {
    return this.#pinned;
  }

  togglePin(node: string): void {
    if (!this.#pinned.delete(node)) this.#pinned.add(node);
    this.redraw();
  }

  /** Nodes within a polygon on the screen. */
  nodesWithin(polygon: readonly Point[]): string[] {
    if (!this.#appearance) return [];
    return discsOnScreen(this.#sigma, this.#appearance)
      .filter((disc) => isInside(disc, polygon))
      .map((disc) => disc.id);
  }

  /** Moves many nodes at once, as a layout does. */
  place(positions: ReadonlyMap<string, Point>): void {
    this.#graph.updateEachNodeAttributes(
      (id, attributes) => {
        const point = this.#pinned.has(id) ? undefined : positions.get(id);
        return point ? { ...attributes, x: point.x, y: point.y } : attributes;
      },
      { attributes: ['x', 'y'] },
    );
  }

  /** Keeps positions that a layout gave. */
  keepPositions(): void {
    for (const { node, attributes } of this.#graph.nodeEntries()) {
      this.#moved.set(node, { x: Number(attributes.x), y: Number(attributes.y) });
    }
  }

  /** Back to where the server had laid everything out. */
  resetPlaces(data: GraphData): void {
    this.#moved.clear();
    this.#pinned.clear();
    this.#sigma.setCustomBBox(null);
    this.place(data.nodes);
    this.#sigma.refresh();
  }

  /** Where a node is on the screen, in pixels from the container's corner. */
  positionOf(node: string): { x: number; y: number } | undefined {
    const shown = this.#sigma.getNodeDisplayData(node);
    return shown && !shown.hidden ? this.#sigma.framedGraphToViewport(shown) : undefined;
  }

  picture(): Picture | undefined {
    if (!this.#appearance) return undefined;
    const { width, height } = this.#sigma.getDimensions();
    const discs = discsOnScreen(this.#sigma, this.#appearance);
    const labels = labelsFor(discs, this.#appearance, { width, height }, measureLabel);
    return { width, height, lines: linesOnScreen(this.#sigma, this.#appearance), discs, labels };
  }

  #move(camera: Partial<Camera>): void {
    if (this.#calm()) this.#sigma.getCamera().setState(camera);
    else void this.#sigma.getCamera().animate(camera, { duration: 380 });
  }

  setCamera(camera: Camera | undefined): void {
    this.#sigma.getCamera().setState(camera ?? WHOLE);
  }

  showAll(): void {
    this.#move(WHOLE);
  }

  zoomBy(factor: number): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.#move({ x, y, ratio: this.#sigma.getCamera().getBoundedRatio(ratio / factor) });
  }

  panBy(dx: number, dy: number): void {
    const camera = this.#sigma.getCamera().getState();
    this.#move({ ratio: camera.ratio, x: camera.x + dx * camera.ratio, y: camera.y + dy * camera.ratio });
  }

  /** Brings these nodes into sight. */
  zoomTo(nodes: readonly string[]): void {
    const points = nodes.flatMap((node) => this.#sigma.getNodeDisplayData(node) ?? []);
    if (points.length === 0) return;
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const ratio = Math.min(1, Math.max(right - left, bottom - top, 0.22) * 1.5);
    this.#move({ x: (left + right) / 2, y: (top + bottom) / 2, ratio });
  }

  kill(): void {
    this.#resize.disconnect();
    this.#sigma.kill();
  }
}
