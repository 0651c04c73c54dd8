import type Sigma from 'sigma';
import type { Camera } from '../state/view.js';
import type { Point } from './scene-graph.js';

const WHOLE = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
const DURATION = 380;
/** Room round what is fitted, in pixels, for the labels at its rim; less where the picture is small. */
const ROOM = 64;
/** Nearer than this a fit never goes: two neighbours alone would fill the screen. */
const NEAREST = 0.25;
/** What takes this share of the frame is everything. */
const FILLED = 0.92;

interface Options {
  /** True where nothing may glide. */
  readonly calm: () => boolean;
  /** How much of the left side is covered by a card, in pixels. */
  readonly covered: () => number;
  /** Told where the camera rests; undefined where it shows everything. */
  readonly moved: (camera: Camera | undefined) => void;
}

/** Where the reader looks from. At home it shows everything beside the card, however the window is resized. */
export class SceneCamera {
  readonly #sigma: Sigma;
  readonly #options: Options;
  #home = true;
  #steering = false;

  constructor(sigma: Sigma, options: Options) {
    this.#sigma = sigma;
    this.#options = options;
    sigma.getCamera().on('updated', () => {
      if (this.#steering) return;
      this.#home = false;
      this.#tell();
    });
    sigma.on('resize', () => this.settle());
  }

  #tell(): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.#options.moved(this.#home ? undefined : { x, y, ratio });
  }

  #go(target: Camera, home: boolean, glide = !this.#options.calm()): void {
    const camera = this.#sigma.getCamera();
    const state = { ...target, ratio: camera.getBoundedRatio(target.ratio) };
    this.#home = home;
    this.#steering = true;
    const arrive = () => {
      this.#steering = false;
      this.#tell();
    };
    if (glide) void camera.animate(state, { duration: DURATION }).then(arrive);
    else {
      camera.setState(state);
      arrive();
    }
  }

  /** The camera that brings these points, in Sigma's framed space, into the part of the stage that no card covers. */
  #fitting(points: readonly Point[], nearest: number): Camera {
    const { width, height } = this.#sigma.getDimensions();
    const unit = this.#pixelsPerUnit();
    if (points.length === 0 || !(unit > 0)) return WHOLE;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    const covered = this.#options.covered();
    const room = Math.min(ROOM, width / 12, height / 12);
    const across = ((right - left) * unit) / Math.max(1, width - covered - 2 * room);
    const down = ((bottom - top) * unit) / Math.max(1, height - 2 * room);
    const ratio = Math.max(across, down, nearest);
    return { x: (left + right) / 2 - (covered / 2) * (ratio / unit), y: (top + bottom) / 2, ratio };
  }

  #pixelsPerUnit(): number {
    const at = (x: number) => this.#sigma.framedGraphToViewport({ x, y: 0 }, { cameraState: WHOLE }).x;
    return at(1) - at(0);
  }

  #atHome(): Camera {
    const { width, height } = this.#sigma.getGraphDimensions();
    const side = Math.max(width, height) || 1;
    const [x, y] = [width / side / 2, height / side / 2];
    const corners = [
      { x: 0.5 - x, y: 0.5 - y },
      { x: 0.5 + x, y: 0.5 + y },
    ];
    return this.#fitting(corners, NEAREST);
  }

  /** Stays at home where it was at home: after a resize, a card that opened, or other data. */
  settle(): void {
    if (this.#home) this.#go(this.#atHome(), true, false);
  }

  /** As a link says; undefined for everything. */
  set(camera: Camera | undefined): void {
    this.#go(camera ?? this.#atHome(), camera === undefined, false);
  }

  /** Brings all of these into sight; home, where they fill the frame. */
  showAll(nodes: readonly string[]): void {
    const home = this.#atHome();
    const near = this.#fitting(this.#points(nodes), NEAREST);
    const filled = near.ratio > home.ratio * FILLED || nodes.length === 0;
    this.#go(filled ? home : near, filled);
  }

  #points(nodes: readonly string[]): readonly Point[] {
    return nodes.flatMap((node) => this.#sigma.getNodeDisplayData(node) ?? []);
  }

  zoomBy(factor: number): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.#go({ x, y, ratio: ratio / factor }, false);
  }

  panBy(dx: number, dy: number): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.#go({ x: x + dx * ratio, y: y + dy * ratio, ratio }, false);
  }

  /** Brings these nodes into sight. */
  zoomTo(nodes: readonly string[]): void {
    const points = this.#points(nodes);
    if (points.length > 0) this.#go(this.#fitting(points, NEAREST), false);
  }
}
