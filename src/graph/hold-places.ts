import type { Position } from '../contract/graph-records.js';
import type { LayoutLink, LayoutNode } from './layout.js';
import type { Disc } from './spread-apart.js';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * A place for every node of a picture that somebody is looking at: what has a place keeps it to the digit, and each new
 * node goes to the free spot nearest to the middle of its neighbours, weighed by their links. Nodes come in order of id;
 * those tied to what has a place go first, then those tied to them. Each new node must be tied, if only through
 * others, to one that has a place. Near-linear: a spot is mostly free within a few steps.
 */
export const holdPlaces = (
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  places: ReadonlyMap<string, Position>,
  margin: number,
): readonly Disc[] => {
  const sizes = new Map(nodes.map(({ id, size }) => [id, size]));
  const widest = nodes.reduce((most, { size }) => Math.max(most, size), 0) + margin;
  const taken = new Spots(2 * widest, margin);
  const placed = new Map<string, Disc>();
  const settle = (disc: Disc): void => {
    placed.set(disc.id, disc);
    taken.add(disc);
  };
  for (const { id, size } of nodes) {
    const place = places.get(id);
    if (place) settle({ id, size, x: place.x, y: place.y });
  }
  const ties = tiesOf(links, placed);
  let waiting = nodes.filter(({ id }) => !placed.has(id));
  while (waiting.length > 0) {
    const middles = waiting.map(({ id }) => middleOf(ties.get(id) ?? [], placed));
    const later: LayoutNode[] = [];
    waiting.forEach((node, index) => {
      const middle = middles[index];
      if (middle) settle(taken.nearest({ id: node.id, size: sizes.get(node.id)!, ...middle }));
      else later.push(node);
    });
    if (later.length === waiting.length) throw new Error(`Nothing ties ${later[0]!.id} to a place.`);
    waiting = later;
  }
  return nodes.map(({ id }) => placed.get(id)!);
};

interface Tie {
  readonly to: string;
  readonly weight: number;
}

/** The links of the nodes that have no place yet. */
const tiesOf = (links: readonly LayoutLink[], placed: ReadonlyMap<string, Disc>): Map<string, Tie[]> => {
  const ties = new Map<string, Tie[]>();
  const tie = (id: string, to: string, weight: number): void => {
    if (placed.has(id)) return;
    const list = ties.get(id);
    if (list) list.push({ to, weight });
    else ties.set(id, [{ to, weight }]);
  };
  for (const { source, target, weight } of links) {
    tie(source, target, weight);
    tie(target, source, weight);
  }
  return ties;
};

const middleOf = (ties: readonly Tie[], placed: ReadonlyMap<string, Disc>): Position | undefined => {
  let [x, y, sum] = [0, 0, 0];
  for (const { to, weight } of ties) {
    const disc = placed.get(to);
    if (!disc) continue;
    x += disc.x * weight;
    y += disc.y * weight;
    sum += weight;
  }
  return sum === 0 ? undefined : { x: x / sum, y: y / sum };
};

/** What lies where, in a grid as wide as the widest pair. */
class Spots {
  readonly #width: number;
  readonly #margin: number;
  readonly #cells = new Map<number, Disc[]>();

  constructor(width: number, margin: number) {
    this.#width = width;
    this.#margin = margin;
  }

  add(disc: Disc): void {
    const cell = this.#cell(disc.x, disc.y);
    const discs = this.#cells.get(cell);
    if (discs) discs.push(disc);
    else this.#cells.set(cell, [disc]);
  }

  /** The disc where it is free, on a spiral around where it would stand. */
  nearest(disc: Disc): Disc {
    for (let step = 0; ; step++) {
      const distance = (disc.size + this.#margin) * Math.sqrt(step);
      const x = disc.x + Math.cos(step * GOLDEN_ANGLE) * distance;
      const y = disc.y + Math.sin(step * GOLDEN_ANGLE) * distance;
      if (this.#isFree(x, y, disc.size)) return { ...disc, x, y };
    }
  }

  #isFree(x: number, y: number, size: number): boolean {
    const home = this.#cell(x, y);
    return NEIGHBOURS.every((step) =>
      (this.#cells.get(home + step) ?? []).every(
        (other) => Math.hypot(other.x - x, other.y - y) >= other.size + size + 2 * this.#margin,
      ),
    );
  }

  #cell(x: number, y: number): number {
    return Math.floor(x / this.#width) * ROW + Math.floor(y / this.#width);
  }
}

const ROW = 2 ** 22;
const NEIGHBOURS = [-ROW - 1, -ROW, -ROW + 1, -1, 0, 1, ROW - 1, ROW, ROW + 1] as const;
