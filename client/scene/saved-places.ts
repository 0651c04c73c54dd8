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

// Another store may be served at the same address, with the same ids at other places.
const keyFor = (store: string) => `dramatis-places:${location.pathname}:${store}`;
const REST = 300;

/** What this browser kept of this store's page; nothing where it keeps nothing, or what it kept cannot be read. */
export const savedPlaces = (store: string): Places => {
  try {
    const { moved, pinned } = JSON.parse(localStorage.getItem(keyFor(store)) ?? '') as Kept;
    return { moved: new Map(moved.map(([id, x, y]) => [id, { x, y }])), pinned: new Set(pinned) };
  } catch {
    return { moved: new Map(), pinned: new Set() };
  }
};

let rest: ReturnType<typeof setTimeout> | undefined;

/** Keeps the places for the next visit, once they have come to rest. */
export const savePlaces = (store: string, places: Places): void => {
  clearTimeout(rest);
  const key = keyFor(store);
  rest = setTimeout(() => {
    const moved = [...places.moved].map(([id, { x, y }]) => [id, x, y] as const);
    try {
      if (moved.length + places.pinned.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ moved, pinned: [...places.pinned] } satisfies Kept));
    } catch {
      // A browser that keeps nothing, or has no room, shows the server's places at the next visit.
    }
  }, REST);
};
