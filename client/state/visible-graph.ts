import type { GraphData } from './graph-data.js';
import type { Filters } from './view.js';

export interface VisibleGraph {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Connections that are drawn, by entity. */
  readonly degree: ReadonlyMap<string, number>;
}

type Passing = Pick<Filters, 'types' | 'communities' | 'minWeight' | 'minSignificance' | 'minDegree'>;

/** Which part of the loaded graph passes the filters. Dates, documents and publishers are the server's to cut. */
export function visibleGraph(data: GraphData, filters: Passing): VisibleGraph {
  const passing = new Set<string>();
  for (const node of data.nodes.values()) {
    if (!filters.types.includes(node.type)) continue;
    if (filters.communities.length > 0 && !filters.communities.includes(node.community)) continue;
    passing.add(node.id);
  }
  const edges = new Set<string>();
  const degree = new Map<string, number>();
  for (const edge of data.edges.values()) {
    if (edge.weight < filters.minWeight || edge.significance < filters.minSignificance) continue;
    if (!passing.has(edge.source) || !passing.has(edge.target)) continue;
    edges.add(edge.id);
    degree.set(edge.source, (degree.get(edge.source) ?? 0) + 1);
    degree.set(edge.target, (degree.get(edge.target) ?? 0) + 1);
  }
  if (filters.minDegree === 0) return { nodes: passing, edges, degree };

  const nodes = new Set([...passing].filter((id) => (degree.get(id) ?? 0) >= filters.minDegree));
  const kept = new Set<string>();
  for (const id of edges) {
    const edge = data.edges.get(id);
    if (edge && nodes.has(edge.source) && nodes.has(edge.target)) kept.add(id);
  }
  return { nodes, edges: kept, degree };
}

/** Every entity's neighbours among the edges that are drawn. */
export function neighbourhoods(
  data: GraphData,
  visible: VisibleGraph,
): ReadonlyMap<string, ReadonlySet<string>> {
  const around = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const set = around.get(a);
    if (set) set.add(b);
    else around.set(a, new Set([b]));
  };
  for (const id of visible.edges) {
    const edge = data.edges.get(id);
    if (!edge) continue;
    add(edge.source, edge.target);
    add(edge.target, edge.source);
  }
  return around;
}
