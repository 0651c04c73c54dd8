import { LABEL_SIZE, type Picture } from './picture.js';

/** In the order in which they are laid over one another. */
export const byLayer = <Part extends { layer: number; id: string }>(parts: readonly Part[]) =>
  parts.toSorted((a, b) => a.layer - b.layer || (a.id < b.id ? -1 : 1));

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const short = (value: number) => Number(value.toFixed(2));

/** What is seen, as an SVG document. */
export function pictureToSvg(picture: Picture, ground: string, ink: string): string {
  const { width, height, lines, discs, labels } = picture;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    ...byLayer(lines).map(
      ({ from, to, width: stroke, colour }) =>
        `<line x1="${short(from[0])}" y1="${short(from[1])}" x2="${short(to[0])}" y2="${short(to[1])}" stroke="${colour}" stroke-width="${short(stroke)}"/>`,
    ),
    ...byLayer(discs).map(
      ({ x, y, radius, colour }) =>
        `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colour}"/>`,
    ),
    `<g font-family="system-ui, sans-serif" font-size="${LABEL_SIZE}" dominant-baseline="central" paint-order="stroke" stroke="${ground}" stroke-width="4" stroke-linejoin="round" fill="${ink}">`,
    ...labels.map(
      ({ x, y, text, strong, dim }) =>
        `<text x="${short(x)}" y="${short(y)}"${strong ? ' font-weight="650"' : ''}${dim ? ' opacity="0.35"' : ''}>${escaped(text)}</text>`,
    ),
    '</g></svg>',
  ];
  return parts.join('\n');
}
