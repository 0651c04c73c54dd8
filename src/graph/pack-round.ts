import type { Position } from './layout.js';

/**
 * Centres for circles of the given radii, largest first: the first in the middle, the others in rings around it, `gap`
 * apart. Linear, and a circle's place depends only on the sizes before it.
 */
export const packRound = (radii: readonly number[], gap: number): readonly Position[] => {
  const centres: Position[] = [];
  let edge = 0;
  let ring = 0;
  while (centres.length < radii.length) {
    const first = centres.length;
    const widest = radii[first]!;
    if (first === 0) {
      centres.push({ x: 0, y: 0 });
      edge = widest;
      continue;
    }
    const distance = edge + gap + widest;
    const angles: number[] = [];
    let used = 0;
    for (let i = first; i < radii.length; i++) {
      const angle = 2 * Math.asin(Math.min(1, (radii[i]! + gap / 2) / distance));
      if (used + angle > 2 * Math.PI && i > first) break;
      angles.push(angle);
      used += angle;
    }
    // What the circles leave of a full ring is shared out between them; rings start a golden angle apart.
    const spare = Math.max(0, 2 * Math.PI - used) / angles.length;
    let at = ring * 2.399963229728653;
    for (const angle of angles) {
      at += (angle + spare) / 2;
      centres.push({ x: Math.cos(at) * distance, y: Math.sin(at) * distance });
      at += (angle + spare) / 2;
    }
    edge = distance + widest;
    ring++;
  }
  return centres;
};
