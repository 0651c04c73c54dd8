import type { Appearance } from './appearance.js';
import { mix } from './palette.js';
import { labelFont, type PictureDisc, type PictureLabel } from './picture.js';

const LABELS_KEPT = 20_000;
const widths = new Map<string, number>();
const ruler = document.createElement('canvas').getContext('2d');

/** Width of a label's text in pixels. */
export function measureLabel(text: string, strong: boolean): number {
  const key = `${strong ? '!' : ' '}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!ruler) return text.length * 7;
  ruler.font = labelFont(strong);
  const { width } = ruler.measureText(text);
  if (widths.size >= LABELS_KEPT) widths.clear();
  widths.set(key, width);
  return width;
}

function ring(pen: CanvasRenderingContext2D, disc: PictureDisc, colour: string, ground: string): void {
  pen.lineWidth = 2.5;
  pen.strokeStyle = ground;
  pen.beginPath();
  pen.arc(disc.x, disc.y, disc.radius + 1, 0, Math.PI * 2);
  pen.stroke();
  pen.strokeStyle = colour;
  pen.beginPath();
  pen.arc(disc.x, disc.y, disc.radius + 3.5, 0, Math.PI * 2);
  pen.stroke();
}

export function drawLabels(
  pen: CanvasRenderingContext2D,
  labels: readonly PictureLabel[],
  { palette }: Appearance,
): void {
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const label of labels) {
    pen.font = labelFont(label.strong);
    pen.lineWidth = 4;
    pen.strokeStyle = palette.ground;
    pen.strokeText(label.text, label.x, label.y);
    pen.fillStyle = label.dim ? mix(palette.ink, palette.ground, 0.68) : palette.ink;
    pen.fillText(label.text, label.x, label.y);
  }
}

/** Rings of what is marked and hovered, and the labels, drawn over Sigma's picture. */
export function drawOverlay(
  pen: CanvasRenderingContext2D,
  discs: readonly PictureDisc[],
  labels: readonly PictureLabel[],
  appearance: Appearance,
  pinned: ReadonlySet<string>,
): void {
  const { palette, marked } = appearance;
  for (const disc of discs) {
    if (marked.has(disc.id)) ring(pen, disc, palette.accent, palette.ground);
    if (!pinned.has(disc.id)) continue;
    pen.fillStyle = palette.ground;
    pen.beginPath();
    pen.arc(disc.x, disc.y, Math.max(1.5, disc.radius * 0.3), 0, Math.PI * 2);
    pen.fill();
  }
  drawLabels(pen, labels, appearance);
}
