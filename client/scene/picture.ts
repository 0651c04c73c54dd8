import type Sigma from 'sigma';
import type { Appearance } from './appearance.js';
import { type Anchor, type PlacedLabel, placeLabels, type Stage } from './place-labels.js';

export interface PictureLine {
  readonly id: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly colour: string;
  readonly layer: number;
}

export interface PictureDisc {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly layer: number;
}

export interface PictureLabel extends PlacedLabel {
  readonly text: string;
  readonly strong: boolean;
  readonly dim: boolean;
}

/** What is on the screen, in its pixels: for the overlay, and for PNG and SVG. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PictureLine[];
  readonly discs: readonly PictureDisc[];
  readonly labels: readonly PictureLabel[];
}

export const LABEL_SIZE = 12.5;
export const LINE_HEIGHT = 18;
const LONGEST_LABEL = 42;
const MOST_FORCED = 6;

export const labelFont = (strong: boolean) =>
  `${strong ? 650 : 500} ${LABEL_SIZE}px system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif`;

const shortened = (name: string) =>
  name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;

/** A label wants to be drawn before another when it is marked, lifted, or stands on a larger disc. */
const rank = (appearance: Appearance, id: string) =>
  appearance.marked.has(id) ? 2 : appearance.lift?.nodes.has(id) ? 1 : 0;

export function discsOnScreen(sigma: Sigma, appearance: Appearance): PictureDisc[] {
  const { width, height } = sigma.getDimensions();
  const discs: PictureDisc[] = [];
  for (const id of appearance.drawn.visible.nodes) {
    const shown = sigma.getNodeDisplayData(id);
    if (!shown || shown.hidden) continue;
    const { x, y } = sigma.framedGraphToViewport(shown);
    const radius = sigma.scaleSize(shown.size);
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    discs.push({ id, x, y, radius, colour: shown.color, layer: shown.zIndex });
  }
  return discs;
}

export function labelsFor(
  discs: readonly PictureDisc[],
  appearance: Appearance,
  stage: Stage,
  measure: (text: string, strong: boolean) => number,
): PictureLabel[] {
  const { drawn, marked, lift } = appearance;
  const ranked = discs
    .map((disc) => ({ disc, rank: rank(appearance, disc.id) }))
    .sort((a, b) => b.rank - a.rank || b.disc.radius - a.disc.radius || (a.disc.id < b.disc.id ? -1 : 1));
  const texts = new Map<string, string>();
  const anchors: Anchor[] = ranked.slice(0, 600).map(({ disc }) => {
    const text = shortened(drawn.data.nodes.get(disc.id)?.label ?? disc.id);
    texts.set(disc.id, text);
    const strong = marked.has(disc.id);
    // A lasso marks more than can be named without one name lying over another.
    const modest = lift !== undefined && !lift.nodes.has(disc.id);
    return { ...disc, width: measure(text, strong), forced: strong && marked.size <= MOST_FORCED, modest };
  });
  const most = Math.max(12, Math.round((stage.width * stage.height) / 10_000));
  return placeLabels(anchors, stage, { lineHeight: LINE_HEIGHT, most }).map((label) => ({
    ...label,
    text: texts.get(label.id) ?? '',
    strong: marked.has(label.id),
    dim: lift !== undefined && !lift.nodes.has(label.id),
  }));
}

export function linesOnScreen(sigma: Sigma, appearance: Appearance): PictureLine[] {
  const lines: PictureLine[] = [];
  for (const id of appearance.drawn.visible.edges) {
    const shown = sigma.getEdgeDisplayData(id);
    const edge = appearance.drawn.data.edges.get(id);
    if (!shown || shown.hidden || !edge) continue;
    const a = sigma.getNodeDisplayData(edge.source);
    const b = sigma.getNodeDisplayData(edge.target);
    if (!a || !b) continue;
    const from = sigma.framedGraphToViewport(a);
    const to = sigma.framedGraphToViewport(b);
    lines.push({
      id,
      from: [from.x, from.y],
      to: [to.x, to.y],
      width: Math.max(0.8, sigma.scaleSize(shown.size)),
      colour: shown.color,
      layer: shown.zIndex,
    });
  }
  return lines;
}
