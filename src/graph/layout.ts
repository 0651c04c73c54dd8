import type { Position } from '../contract/graph-records.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { type Component, connectedComponents } from './components.js';
import { holdPlaces } from './hold-places.js';
import { packRound } from './pack-round.js';
import { pullTogether } from './pull-together.js';
import { type Disc, spreadApart } from './spread-apart.js';
import { startingPlaces } from './starting-places.js';

export interface LayoutNode {
  readonly id: string;
  /** Radius, in the units of x and y. */
  readonly size: number;
  readonly community: number;
}

export interface LayoutLink {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface LayoutOptions {
  /**
   * Places of the picture so far: what has one keeps it to the digit, what is new comes beside its neighbours. Where more
   * than a third as many nodes are new, all are laid out afresh. Default none.
   */
  readonly previous: ReadonlyMap<string, Position>;
  /** Bounds iterations × (nodes + edges), and so the time: about 4 s a million on one slow core. Default 5,000,000. */
  readonly budget: number;
}

export const LAYOUT_DEFAULTS: LayoutOptions = { previous: new Map(), budget: 5_000_000 };

/** Radius of a node: its area grows with its mentions. From 4 (one mention) to 30 (about 250 and more). */
export const nodeSize = (mentions: number): number =>
  Math.round(Math.min(30, 2.5 + 1.75 * Math.sqrt(Math.max(0, mentions))) * 100) / 100;

// Room for a node and the edges around it: a component of n nodes fills a disc of this radius × √n.
const ROOM = 30;
const GAP = 12;
const MOST_NEW = 1 / 3;

/**
 * A place for every node: ForceAtlas2 (Jacomy et al. 2014) for each connected component, nodes that overlap pushed
 * apart, the components packed around the largest with lone nodes outermost. Starting places come from ids, and nodes
 * are taken in order of id, so the result depends on neither order nor chance. Two decimals.
 */
export const layout = (
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  options: Partial<LayoutOptions> = {},
): ReadonlyMap<string, Position> => {
  const { previous, budget } = { ...LAYOUT_DEFAULTS, ...options };
  const parts = connectedComponents(nodes, links);
  const layOut = (part: Part): readonly Disc[] => {
    const share = (budget * (part.nodes.length + part.links.length)) / (nodes.length + links.length);
    return spreadApart(toSize(pullTogether(startingPlaces(part.nodes), part.links, share)), GAP / 2);
  };
  const known = nodes.reduce((count, { id }) => count + Number(previous.has(id)), 0);
  const isHeld = (part: Part): boolean =>
    known > 0 && nodes.length - known <= known * MOST_NEW && part.nodes.some(({ id }) => previous.has(id));
  const held = parts.filter(isHeld);
  const discs = parts.filter((part) => !isHeld(part)).map(layOut);
  if (held.length > 0) discs.unshift(holdAll(held, previous));
  const centres = packRound(discs, GAP);
  const places = new Map<string, Position>();
  discs.forEach((part, index) => {
    const { x, y } = centres[index]!;
    for (const disc of part) places.set(disc.id, { x: round(x + disc.x), y: round(y + disc.y) });
  });
  return places;
};

type Part = Component<LayoutNode, LayoutLink>;

const holdAll = (parts: readonly Part[], places: ReadonlyMap<string, Position>): readonly Disc[] =>
  holdPlaces(
    parts.flatMap(({ nodes }) => nodes).sort((a, b) => byCodeUnits(a.id, b.id)),
    parts.flatMap(({ links }) => links),
    places,
    GAP / 2,
  );

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Centred, scaled to the room its nodes need and turned so that its long side lies level. */
const toSize = (part: readonly Disc[]): readonly Disc[] => {
  const n = part.length;
  const cx = part.reduce((sum, { x }) => sum + x, 0) / n;
  const cy = part.reduce((sum, { y }) => sum + y, 0) / n;
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of part) {
    xx += (x - cx) ** 2;
    xy += (x - cx) * (y - cy);
    yy += (y - cy) ** 2;
  }
  if (xx + yy === 0) return part.map((disc) => ({ ...disc, x: 0, y: 0 }));
  // A full disc of radius r has a mean square distance of r²/2 from its middle.
  const scale = (ROOM * Math.sqrt(n)) / Math.sqrt((2 * (xx + yy)) / n);
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return part.map((disc) => ({
    ...disc,
    x: (disc.x - cx) * cos - (disc.y - cy) * sin,
    y: (disc.x - cx) * sin + (disc.y - cy) * cos,
  }));
};
