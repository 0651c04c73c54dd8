import type { Point } from './scene-graph.js';

/** What the reader moved and pinned. */
export interface Places {
  readonly moved: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
}

interface Kept {
  readonly moved: readonly (readonly [string, number, number])[];
  readonly pinned: readonly string[];
}

const KEY = `dramatis-places:${location.pathname}`;
const REST = 300;

/** What this browser kept of this page; nothing where it keeps nothing, or what it kept cannot be read. Ids of another store name no node. */
export const savedPlaces = (): Places => {
  try {
    const { moved, pinned } = JSON.parse(localStorage.getItem(KEY) ?? '') as Kept;
    return { moved: new Map(moved.map(([id, x, y]) => [id, { x, y }])), pinned: new Set(pinned) };
  } catch {
    return { moved: new Map(), pinned: new Set() };
  }
};

let rest: ReturnType<typeof setTimeout> | undefined;

/** Keeps the places for the next visit, once they have come to rest. */
export const savePlaces = (places: Places): void => {
  clearTimeout(rest);
  rest = setTimeout(() => {
    const moved = [...places.moved].map(([id, { x, y }]) => [id, x, y] as const);
    try {
      if (moved.length + places.pinned.size === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify({ moved, pinned: [...places.pinned] } satisfies Kept));
    } catch {
      // A browser that keeps nothing, or has no room, shows the server's places at the next visit.
    }
  }, REST);
};
