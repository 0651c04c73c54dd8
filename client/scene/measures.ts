import type { GraphData, GraphEdge, GraphNode } from '../state/graph-data.js';
import type { View } from '../state/view.js';
import { onScale, type Palette } from './palette.js';

// Radii in pixels at the zoom that shows everything; wide enough to tell, small enough not to cover.
const LEAST_RADIUS = 3;
const MOST_RADIUS = 18;
const LEAST_WIDTH = 0.7;
const MOST_WIDTH = 6;

const rooted = (value: number, most: number) => (most > 0 ? Math.sqrt(Math.max(0, value) / most) : 0);

export interface Measures {
  readonly radius: (node: GraphNode) => number;
  readonly colour: (node: GraphNode) => string;
  readonly width: (edge: GraphEdge) => number;
}

/** First and last date among the nodes, as milliseconds. */
export function dateRange(data: GraphData): { first: number; last: number } | undefined {
  const dates = [...data.nodes.values()].map((node) => Date.parse(node.first ?? '')).filter(Number.isFinite);
  if (dates.length === 0) return undefined;
  return dates.reduce(
    (range, date) => ({ first: Math.min(range.first, date), last: Math.max(range.last, date) }),
    { first: Infinity, last: -Infinity },
  );
}

function colouring(data: GraphData, by: View['colour'], palette: Palette): Measures['colour'] {
  switch (by) {
    case 'type':
      return (node) => palette.type[node.type];
    case 'community':
      return (node) => palette.community[node.community] ?? palette.other;
    case 'date': {
      const range = dateRange(data);
      return (node) => {
        const date = Date.parse(node.first ?? '');
        if (!range || !Number.isFinite(date)) return palette.other;
        return onScale(palette.date, (date - range.first) / Math.max(1, range.last - range.first));
      };
    }
  }
}

/** How a figure becomes a size, a width, a colour. Areas, not radii, are in proportion to the figure. */
export function measuresFor(
  data: GraphData,
  view: Pick<View, 'colour' | 'size' | 'edgeWidth'>,
  palette: Palette,
  betweenness: ReadonlyMap<string, number> | undefined,
): Measures {
  const figure = (node: GraphNode): number =>
    view.size === 'betweenness' ? (betweenness?.get(node.id) ?? 0) : node[view.size];
  let mostNode = 0;
  for (const node of data.nodes.values()) mostNode = Math.max(mostNode, figure(node));
  let mostEdge = 0;
  for (const edge of data.edges.values()) mostEdge = Math.max(mostEdge, edge[view.edgeWidth]);
  // Many nodes share the same screen, so they are drawn smaller.
  const crowd = Math.min(1, Math.sqrt(90 / Math.max(1, data.nodes.size)) + 0.25);
  const room = crowd * Math.min(1, 0.5 + window.innerWidth / 2000);
  return {
    radius: (node) => LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * room * rooted(figure(node), mostNode),
    width: (edge) => LEAST_WIDTH + (MOST_WIDTH - LEAST_WIDTH) * room * rooted(edge[view.edgeWidth], mostEdge),
    colour: colouring(data, view.colour, palette),
  };
}
