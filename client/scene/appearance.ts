import type { Attributes } from 'graphology-types';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { GraphData } from '../state/graph-data.js';
import { edgeId } from '../state/graph-data.js';
import type { Drawn } from '../state/loaded-graph.js';
import type { Selection } from '../state/view.js';
import type { Measures } from './measures.js';
import { mix, type Palette } from './palette.js';

/** What is lifted out of the picture: everything else steps back. */
export interface Lift {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** All that decides how the graph looks. The graph itself is never changed to restyle it. */
export interface Appearance {
  readonly drawn: Drawn;
  readonly measures: Measures;
  readonly palette: Palette;
  /** Ringed and always labelled. */
  readonly marked: ReadonlySet<string>;
  readonly lift: Lift | undefined;
}

function neighbourhood(drawn: Drawn, id: string): Lift {
  const near = drawn.around.get(id) ?? new Set<string>();
  return {
    nodes: new Set([id, ...near]),
    edges: new Set([...near].map((other) => edgeId(id, other))),
  };
}

/** Entities that a selection is about. */
export function selectedNodes(selection: Selection): readonly string[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'entity':
      return [selection.id];
    case 'entities':
      return selection.ids;
    case 'edge':
      return [selection.source, selection.target];
    case 'path':
      return [selection.from, selection.to].filter((id) => id !== undefined);
  }
}

/** Chains that are laid over the graph, as lists of entities. */
export type Chains = readonly (readonly string[])[];

function chainLift(chains: Chains): Lift {
  const edges = new Set<string>();
  for (const chain of chains) {
    chain.forEach((id, at) => {
      const next = chain[at + 1];
      if (next !== undefined) edges.add(edgeId(id, next));
    });
  }
  return { nodes: new Set(chains.flat()), edges };
}

/** A hovered entity comes before the selection; a selection that is not drawn lifts nothing. */
export function liftOf(
  drawn: Drawn,
  selection: Selection,
  hovered: string | undefined,
  chains: Chains,
): Lift | undefined {
  if (hovered !== undefined && drawn.visible.nodes.has(hovered)) return neighbourhood(drawn, hovered);
  const nodes = selectedNodes(selection).filter((id) => drawn.visible.nodes.has(id));
  if (nodes.length === 0) return undefined;
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'entity':
      return neighbourhood(drawn, selection.id);
    case 'edge':
      return { nodes: new Set(nodes), edges: new Set([edgeId(selection.source, selection.target)]) };
    case 'path':
      return chains.length > 0 ? chainLift(chains) : undefined;
    case 'entities': {
      const set = new Set(nodes);
      const within = [...drawn.visible.edges].filter((id) => {
        const edge = drawn.data.edges.get(id);
        return edge && set.has(edge.source) && set.has(edge.target);
      });
      return { nodes: set, edges: new Set(within) };
    }
  }
}

/** Sigma's display reducers for this appearance. */
export function reducersFor({ drawn, measures, palette, marked, lift }: Appearance) {
  const data: GraphData = drawn.data;
  const nodeReducer = (id: string, place: Attributes): Partial<NodeDisplayData> => {
    const { x, y } = place;
    const node = data.nodes.get(id);
    if (!node || !drawn.visible.nodes.has(id)) return { x, y, hidden: true };
    const up = !lift || lift.nodes.has(id);
    const colour = measures.colour(node);
    return {
      x,
      y,
      color: up ? colour : mix(colour, palette.ground, 0.8),
      size: measures.radius(node),
      zIndex: marked.has(id) ? 3 : up ? 2 : 1,
    };
  };
  const edgeReducer = (id: string): Partial<EdgeDisplayData> => {
    const edge = data.edges.get(id);
    if (!edge || !drawn.visible.edges.has(id)) return { hidden: true };
    const size = measures.width(edge);
    if (!lift) return { color: palette.edge, size, zIndex: 1 };
    return lift.edges.has(id)
      ? { color: palette.edgeStrong, size: Math.max(size, 1.4), zIndex: 2 }
      : { color: mix(palette.edge, palette.ground, 0.72), size: Math.min(size, 1), zIndex: 0 };
  };
  return { nodeReducer, edgeReducer };
}
