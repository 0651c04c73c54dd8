/** A node as a disc in the plane. */
export interface Disc {
  readonly id: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

const MOST_ROUNDS = 80;

/**
 * Pushes discs apart until none is nearer to another than both sizes and twice the margin, or for 80 rounds. Each round
 * looks only at the neighbouring cells of a grid as wide as the widest pair, so a round is linear where discs are spread.
 * Own code because graphology-layout-noverlap draws from Math.random where two nodes coincide.
 */
export const spreadApart = (discs: readonly Disc[], margin: number): readonly Disc[] => {
  const n = discs.length;
  const x = Float64Array.from(discs, (disc) => disc.x);
  const y = Float64Array.from(discs, (disc) => disc.y);
  const size = Float64Array.from(discs, (disc) => disc.size + margin);
  const widest = 2 * size.reduce((a, b) => Math.max(a, b), 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    const cells = new Map<number, number[]>();
    const cellOf = (i: number): number => Math.floor(x[i]! / widest) * 2 ** 22 + Math.floor(y[i]! / widest);
    for (let i = 0; i < n; i++) {
      const cell = cellOf(i);
      const members = cells.get(cell);
      if (members) members.push(i);
      else cells.set(cell, [i]);
    }
    for (let i = 0; i < n; i++) {
      const home = cellOf(i);
      for (const step of NEIGHBOURS) {
        for (const j of cells.get(home + step) ?? []) {
          if (j <= i) continue;
          const [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!];
          const need = size[i]! + size[j]!;
          const squared = dx * dx + dy * dy;
          if (squared >= need * need) continue;
          moved = true;
          const distance = Math.sqrt(squared);
          // Two discs on one spot part in a direction of their own.
          const [ux, uy] =
            distance > 1e-9 ? [dx / distance, dy / distance] : [Math.cos(i + j), Math.sin(i + j)];
          // Small discs give way to large ones.
          const push = (need - distance) * 0.52;
          const share = size[i]! / need;
          x[i]! -= 2 * ux * push * (1 - share);
          y[i]! -= 2 * uy * push * (1 - share);
          x[j]! += 2 * ux * push * share;
          y[j]! += 2 * uy * push * share;
        }
      }
    }
    if (!moved) break;
  }
  return discs.map(({ id, size: own }, i) => ({ id, size: own, x: x[i]!, y: y[i]! }));
};

const ROW = 2 ** 22;
const NEIGHBOURS = [-ROW - 1, -ROW, -ROW + 1, -1, 0, 1, ROW - 1, ROW, ROW + 1] as const;
