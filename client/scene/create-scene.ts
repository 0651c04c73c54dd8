import Sigma from 'sigma';
import type { Standing } from '../state/drawn-gexf.js';
import type { GraphData, GraphNode } from '../state/graph-data.js';
import { type Appearance, reducersFor } from './appearance.js';
import { cardsOver, coveredLeft } from './cover.js';
import { isInside } from './lasso-shape.js';
import { addNamesCanvas } from './names-canvas.js';
import { NodePlaces } from './node-places.js';
import { drawOverlay, measureLabel } from './overlay.js';
import { discsOnScreen, labelsFor, linesOnScreen, type Picture, type PictureDisc } from './picture.js';
import { SceneCamera } from './scene-camera.js';
import { listenTo, type SceneEvents } from './scene-events.js';
import type { Point } from './scene-graph.js';
import { MANY_EDGES, SCENE_SETTINGS } from './scene-settings.js';

/** Sigma in a container: the only place where the explorer and its renderer meet. */
export class Scene {
  readonly camera: SceneCamera;
  readonly places: NodePlaces;
  readonly #sigma: Sigma;
  readonly #container: HTMLElement;
  readonly #resize: ResizeObserver;
  readonly #alive = new AbortController();
  #appearance: Appearance | undefined;

  /** `store` tells whose places the browser may have kept. */
  constructor(container: HTMLElement, store: string, events: SceneEvents, calm: () => boolean) {
    this.#container = container;
    this.places = new NodePlaces(store, () => this.#sigma, events.pins);
    this.#sigma = new Sigma(this.places.graph, container, SCENE_SETTINGS);
    this.camera = new SceneCamera(this.#sigma, {
      calm,
      covered: () => coveredLeft(container),
      moved: events.camera,
    });
    addNamesCanvas(this.#sigma, (pen) => {
      if (!this.#appearance) return;
      const discs = discsOnScreen(this.#sigma, this.#appearance);
      drawOverlay(pen, discs, this.#labels(discs, this.#appearance), this.#appearance, this.places.pinned);
      this.#tell(this.#appearance);
    });
    listenTo(this.#sigma, events, {
      move: (node, point) => this.places.move(node, point),
      nodeUnder: (node) => this.#nodeUnder(node),
    });
    for (const canvas of container.querySelectorAll('canvas'))
      canvas.addEventListener('webglcontextlost', events.lost, { signal: this.#alive.signal });
    this.#resize = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#sigma.scheduleRender();
    });
    this.#resize.observe(container);
  }

  #labels(discs: readonly PictureDisc[], appearance: Appearance) {
    const stage = { ...this.#sigma.getDimensions(), covered: cardsOver(this.#container) };
    return labelsFor(discs, appearance, stage, measureLabel);
  }

  /** For scripts and tests: what the last frame holds, which a canvas does not tell. */
  #tell({ drawn }: Appearance): void {
    this.#container.dataset.nodes = String(drawn.visible.nodes.size);
    this.#container.dataset.edges = String(drawn.visible.edges.size);
  }

  #nodeUnder(dragged: string): string | undefined {
    const at = this.positionOf(dragged);
    if (!at || !this.#appearance) return undefined;
    return discsOnScreen(this.#sigma, this.#appearance).find(
      (disc) => disc.id !== dragged && Math.hypot(disc.x - at.x, disc.y - at.y) < disc.radius,
    )?.id;
  }

  /** Replaces the graph and how it looks, keeping the camera and what was moved by hand. */
  show(data: GraphData, appearance: Appearance): void {
    this.#appearance = undefined;
    this.#sigma.setSettings({
      ...reducersFor(appearance),
      hideEdgesOnMove: data.edges.size > MANY_EDGES,
      enableEdgeEvents: data.edges.size <= MANY_EDGES,
    });
    this.#sigma.setGraph(this.places.load(data));
    this.#appearance = appearance;
    // Where the benchmark reads how long it took.
    this.#sigma.once('afterRender', () => performance.mark('dramatis-drawn', { detail: data.nodes.size }));
    this.#sigma.refresh();
    this.camera.settle();
  }

  /** Restyles the graph that is shown. */
  restyle(appearance: Appearance): void {
    this.#appearance = appearance;
    this.#sigma.setSettings(reducersFor(appearance));
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** Nodes within a polygon on the screen. */
  nodesWithin(polygon: readonly Point[]): string[] {
    if (!this.#appearance) return [];
    return discsOnScreen(this.#sigma, this.#appearance)
      .filter((disc) => isInside(disc, polygon))
      .map((disc) => disc.id);
  }

  /** Where a node stands in the graph, how large and in what colour. */
  standingOf(node: GraphNode): Standing {
    const { colour, radius } = this.#appearance?.measures ?? {};
    return { ...this.places.of(node.id), size: radius?.(node) ?? 1, colour: colour?.(node) ?? node.color };
  }

  /** Where a node is on the screen, in pixels from the container's corner: at once, also before the frame that moves it there. */
  positionOf(node: string): Point | undefined {
    const shown = this.#sigma.getNodeDisplayData(node);
    return shown && !shown.hidden ? this.#sigma.graphToViewport(this.places.of(node)) : undefined;
  }

  /** The drawn node of this name: for scripts and tests, which cannot read a canvas. */
  idOf(name: string): string | undefined {
    const { data, visible } = this.#appearance?.drawn ?? {};
    return [...(visible?.nodes ?? [])].find((id) => data?.nodes.get(id)?.label === name);
  }

  /** Moves a node by so many pixels, as a drag would. */
  nudge(node: string, by: Point): void {
    const at = this.positionOf(node);
    if (at) this.places.move(node, this.#sigma.viewportToGraph({ x: at.x + by.x, y: at.y + by.y }));
  }

  picture(): Picture | undefined {
    if (!this.#appearance) return undefined;
    const { width, height } = this.#sigma.getDimensions();
    const discs = discsOnScreen(this.#sigma, this.#appearance);
    const lines = linesOnScreen(this.#sigma, this.#appearance);
    // On paper no card lies over the picture.
    const labels = labelsFor(discs, this.#appearance, { width, height, covered: [] }, measureLabel);
    return { width, height, lines, discs, labels };
  }

  kill(): void {
    // Its canvases lose their contexts now too.
    this.#alive.abort();
    this.#resize.disconnect();
    this.#sigma.kill();
  }
}
