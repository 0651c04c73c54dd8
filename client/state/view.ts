import { create } from 'zustand';
import { ENTITY_TYPE_NAMES, type EntityType } from '../../src/contract/entity-types/index.js';

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'entities'; readonly ids: readonly string[] }
  | { readonly kind: 'edge'; readonly source: string; readonly target: string }
  | { readonly kind: 'path'; readonly from?: string; readonly to?: string };

/** The document being read, and the sentence it is open at. */
export interface Reading {
  readonly document: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Filters {
  /** Types drawn; all of them when nothing is filtered. */
  readonly types: readonly EntityType[];
  /** ISO dates, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly minWeight: number;
  readonly minSignificance: number;
  readonly minDegree: number;
  /** Communities drawn; empty for all. */
  readonly communities: readonly number[];
  readonly document?: string;
  readonly publisher?: string;
  /** Only the backbone at this level: connections stronger than their ends lead one to expect. 0 to 1. */
  readonly backbone?: number;
}

export const COLOURINGS = ['type', 'community', 'date'] as const;
export const SIZINGS = ['mentions', 'degree', 'pagerank', 'betweenness'] as const;
export const EDGE_WIDTHS = ['weight', 'significance'] as const;
export const MODES = ['graph', 'table'] as const;

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that a link carries: what is drawn, how, and what is open beside it. */
export interface View {
  readonly mode: (typeof MODES)[number];
  readonly colour: (typeof COLOURINGS)[number];
  readonly size: (typeof SIZINGS)[number];
  readonly edgeWidth: (typeof EDGE_WIDTHS)[number];
  readonly filters: Filters;
  readonly selection: Selection;
  readonly reading?: Reading;
  /** Undefined: the whole graph in sight. */
  readonly camera?: Camera;
  /** Entities whose neighbours were asked for on top of what the server opened with. */
  readonly expanded: readonly string[];
  /** How many entities to ask the server for. */
  readonly limit: number;
}

/** Levels of the backbone that are offered, from the faintest thinning to the strongest (Serrano 2009). */
export const BACKBONES = [0.5, 0.3, 0.2, 0.1, 0.05] as const;

/** More than this is a hairball on a screen; the rest comes by expanding, filtering or asking for more. */
export const DEFAULT_LIMIT = 1500;

export const NO_FILTERS: Filters = {
  types: ENTITY_TYPE_NAMES,
  minWeight: 1,
  minSignificance: 0,
  minDegree: 0,
  communities: [],
};

export const INITIAL_VIEW: View = {
  mode: 'graph',
  colour: 'type',
  size: 'mentions',
  edgeWidth: 'weight',
  filters: NO_FILTERS,
  selection: { kind: 'none' },
  expanded: [],
  limit: DEFAULT_LIMIT,
};

// Producers: each gives the next view from the last, and nothing else.
export const select =
  (selection: Selection) =>
  (view: View): View => ({ ...view, selection });

export const openEntity = (id: string) => select({ kind: 'entity', id });

/** Puts an entity among the selected ones, or takes it out. */
export const toggleSelected =
  (id: string) =>
  (view: View): View => {
    const { selection } = view;
    const ids =
      selection.kind === 'entities' ? selection.ids : selection.kind === 'entity' ? [selection.id] : [];
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    return select(next.length > 0 ? { kind: 'entities', ids: next } : { kind: 'none' })(view);
  };

export const openEdge = (source: string, target: string) =>
  select(
    source < target ? { kind: 'edge', source, target } : { kind: 'edge', source: target, target: source },
  );

export const read =
  (reading: Reading | undefined) =>
  (view: View): View => {
    const { reading: _last, ...rest } = view;
    return reading ? { ...rest, reading } : rest;
  };

export const filter =
  (change: Partial<Filters>) =>
  (view: View): View => ({ ...view, filters: { ...view.filters, ...change } });

export const toggleType =
  (type: EntityType) =>
  (view: View): View => {
    const types = ENTITY_TYPE_NAMES.filter((name) =>
      name === type ? !view.filters.types.includes(name) : view.filters.types.includes(name),
    );
    return filter({ types })(view);
  };

/** Takes these into the communities that are drawn, or out of them where one is in. */
export const toggleCommunities =
  (some: readonly number[]) =>
  (view: View): View => {
    const { communities } = view.filters;
    const others = communities.filter((number) => !some.includes(number));
    const next = others.length < communities.length ? others : [...others, ...some];
    return filter({ communities: next.toSorted((a, b) => a - b) })(view);
  };

export const clearFilters = (view: View): View => ({ ...view, filters: NO_FILTERS });

export const expand =
  (id: string) =>
  (view: View): View =>
    view.expanded.includes(id) ? view : { ...view, expanded: [...view.expanded, id] };

/** Esc: closes what lies on top. */
export const stepBack = (view: View): View =>
  view.reading ? read(undefined)(view) : select({ kind: 'none' })(view);

export const useView = create<View>(() => INITIAL_VIEW);

export function change(producer: (view: View) => View): void {
  useView.setState(producer(useView.getState()), true);
}
