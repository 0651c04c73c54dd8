import { expect, test } from 'vitest';
import { packRound } from '../../../src/graph/pack-round.js';
import type { Disc } from '../../../src/graph/spread-apart.js';

const disc = (x: number, y: number, size: number): Disc => ({ id: `${x} ${y}`, x, y, size });

test('a small part goes into a bay of the first', () => {
  // A ring of discs open to the left.
  const ring = Array.from({ length: 30 }, (_, i) => {
    const angle = -Math.PI + 0.8 + (i * (2 * Math.PI - 1.6)) / 29;
    return disc(Math.cos(angle) * 200, Math.sin(angle) * 200, 25);
  });
  const [first, second] = packRound([[disc(0, 0, 20), ...ring], [disc(0, 0, 5)]], 10);
  expect(first).toEqual({ x: 0, y: 0 });
  expect(second!.x).toBeLessThan(0);
  expect(Math.hypot(second!.x, second!.y)).toBeLessThan(100);
});

test('a thousand lone nodes lie around the first without touching', () => {
  const parts = Array.from({ length: 1000 }, () => [disc(0, 0, 4)]);
  const places = packRound(parts, 12);
  const furthest = Math.max(...places.map(({ x, y }) => Math.hypot(x, y)));
  // Each needs a square of 20 to 24 a side; a disc of that area has a radius of about 430.
  expect(furthest).toBeLessThan(800);
  const cells = new Map<string, number>();
  places.forEach(({ x, y }, index) => {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) {
        const other = cells.get(`${Math.floor(x / 8) + dx} ${Math.floor(y / 8) + dy}`);
        if (other === undefined) continue;
        expect(Math.hypot(x - places[other]!.x, y - places[other]!.y)).toBeGreaterThan(8);
      }
    cells.set(`${Math.floor(x / 8)} ${Math.floor(y / 8)}`, index);
  });
});

test('nothing to pack is nothing packed', () => {
  expect(packRound([], 10)).toEqual([]);
});
