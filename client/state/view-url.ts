import { ENTITY_TYPE_NAMES, type EntityType } from '../../src/contract/entity-types/index.js';
import {
  COLOURINGS,
  DEFAULT_LIMIT,
  EDGE_WIDTHS,
  type Filters,
  INITIAL_VIEW,
  MODES,
  NO_FILTERS,
  type Selection,
  SIZINGS,
  type View,
} from './view.js';

// The view lives behind the '#': it never reaches a server's log, and a page opened from disk can change it.

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function writeSelection(selection: Selection): string | undefined {
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'entity':
      return `entity:${selection.id}`;
    case 'entities':
      return `entities:${selection.ids.join(',')}`;
    case 'edge':
      return `edge:${selection.source},${selection.target}`;
    case 'path':
      return `path:${selection.from ?? ''},${selection.to ?? ''}`;
  }
}

function readSelection(text: string): Selection | undefined {
  const [kind, rest = ''] = text.split(/:(.*)/s);
  const ids = rest.split(',').filter((id) => id !== '');
  const [first, second] = ids;
  if (kind === 'entity' && first && !second) return { kind, id: first };
  if (kind === 'entities' && first) return { kind, ids };
  if (kind === 'edge' && first && second) return { kind, source: first, target: second };
  if (kind === 'path') {
    const [from, to] = rest.split(',');
    return { kind, ...(from && { from }), ...(to && { to }) };
  }
  return undefined;
}

/** The shortest fragment that brings this view back; empty for the view one starts with. */
export function writeView(view: View): string {
  const out = new URLSearchParams();
  const put = (name: string, value: string | number | undefined, usual?: string | number) => {
    if (value !== undefined && value !== '' && value !== usual) out.set(name, String(value));
  };
  const { filters } = view;
  put('view', view.mode, INITIAL_VIEW.mode);
  put('colour', view.colour, INITIAL_VIEW.colour);
  put('size', view.size, INITIAL_VIEW.size);
  put('lines', view.edgeWidth, INITIAL_VIEW.edgeWidth);
  if (filters.types.length < ENTITY_TYPE_NAMES.length) out.set('types', filters.types.join(','));
  put('from', filters.from);
  put('to', filters.to);
  put('weight', filters.minWeight, NO_FILTERS.minWeight);
  put('significance', filters.minSignificance, NO_FILTERS.minSignificance);
  put('degree', filters.minDegree, NO_FILTERS.minDegree);
  put('community', filters.communities.join(','));
  put('document', filters.document);
  put('publisher', filters.publisher);
  put('backbone', filters.backbone);
  put('open', writeSelection(view.selection));
  if (view.reading) {
    const { document, start, end } = view.reading;
    put('read', start === undefined ? document : `${document}:${start}-${end ?? start}`);
  }
  put('around', view.expanded.join(','));
  put('limit', view.limit, DEFAULT_LIMIT);
  if (view.camera) {
    const { x, y, ratio } = view.camera;
    out.set('camera', [x, y, ratio].map((number) => Number(number.toFixed(4))).join(','));
  }
  return out.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text);

const atLeast = (least: number, text: string): number | undefined => {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value >= least ? value : undefined;
};

const list = (text: string) => text.split(',').filter((part) => part !== '');

const date = (text: string) => (ISO_DATE.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined);

function readTypes(text: string): EntityType[] | undefined {
  const types = list(text).map((part) => oneOf(ENTITY_TYPE_NAMES, part));
  return types.every((type) => type !== undefined) ? types : undefined;
}

function readNumbers(text: string): number[] | undefined {
  const numbers = list(text).map((part) => atLeast(0, part));
  return numbers.length > 0 && numbers.every((number) => number !== undefined) ? numbers : undefined;
}

function readCamera(text: string): View['camera'] {
  const [x, y, ratio, ...rest] = text.split(',').map(Number);
  if (x === undefined || y === undefined || ratio === undefined || rest.length > 0) return undefined;
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined;
}

function readReading(text: string): View['reading'] {
  const found = /^([^:]+)(?::(\d+)-(\d+))?$/.exec(text);
  if (!found?.[1]) return undefined;
  return found[2] === undefined
    ? { document: found[1] }
    : { document: found[1], start: Number(found[2]), end: Number(found[3]) };
}

type Reader = (text: string) => Partial<Omit<View, 'filters'> & { filters: Partial<Filters> }> | undefined;

const some = <Value, Out>(value: Value | undefined, wrap: (value: Value) => Out): Out | undefined =>
  value === undefined ? undefined : wrap(value);

const READERS: Readonly<Record<string, Reader>> = {
  view: (text) => some(oneOf(MODES, text), (mode) => ({ mode })),
  colour: (text) => some(oneOf(COLOURINGS, text), (colour) => ({ colour })),
  size: (text) => some(oneOf(SIZINGS, text), (size) => ({ size })),
  lines: (text) => some(oneOf(EDGE_WIDTHS, text), (edgeWidth) => ({ edgeWidth })),
  types: (text) => some(readTypes(text), (types) => ({ filters: { types } })),
  from: (text) => some(date(text), (from) => ({ filters: { from } })),
  to: (text) => some(date(text), (to) => ({ filters: { to } })),
  weight: (text) => some(atLeast(1, text), (minWeight) => ({ filters: { minWeight } })),
  significance: (text) => some(atLeast(0, text), (minSignificance) => ({ filters: { minSignificance } })),
  degree: (text) => some(atLeast(0, text), (minDegree) => ({ filters: { minDegree } })),
  community: (text) => some(readNumbers(text), (communities) => ({ filters: { communities } })),
  document: (text) => ({ filters: { document: text } }),
  publisher: (text) => ({ filters: { publisher: text } }),
  backbone: (text) =>
    some(atLeast(0, text), (backbone) => (backbone <= 1 ? { filters: { backbone } } : undefined)),
  open: (text) => some(readSelection(text), (selection) => ({ selection })),
  read: (text) => some(readReading(text), (reading) => ({ reading })),
  around: (text) => ({ expanded: list(text) }),
  limit: (text) => some(atLeast(1, text), (limit) => ({ limit: Math.floor(limit) })),
  camera: (text) => some(readCamera(text), (camera) => ({ camera })),
};

/** Reads a fragment; the parts that make no sense are left out of the view and named in `problems`. */
export function readView(fragment: string): { view: View; problems: string[] } {
  let view = INITIAL_VIEW;
  const problems: string[] = [];
  for (const [name, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const found = Object.hasOwn(READERS, name) ? READERS[name]?.(text) : undefined;
    if (!found) problems.push(`${name}=${text}`);
    else view = { ...view, ...found, filters: { ...view.filters, ...found.filters } };
  }
  const { from, to } = view.filters;
  if (from && to && from > to) {
    problems.push(`from=${from}`);
    view = { ...view, filters: { ...view.filters, from: to, to: from } };
  }
  return { view, problems };
}
