import { UndirectedGraph } from 'graphology';
import type { Edge, Entity } from '../contract/graph-records.js';
import {
  type EdgeAttributes,
  edgeAttributes,
  edgeKey,
  type NodeAttributes,
  nodeAttributes,
} from '../lib/graph-attributes.js';

export type EntityGraph = UndirectedGraph<NodeAttributes, EdgeAttributes>;

/** A graphology graph of entities and the edges between them, with the attributes that every outside face shows. */
export const toGraphology = (
  { entities, edges }: { readonly entities: readonly Entity[]; readonly edges: readonly Edge[] },
  attributes: Readonly<Record<string, unknown>> = {},
): EntityGraph => {
  const graph: EntityGraph = new UndirectedGraph({ allowSelfLoops: false });
  graph.replaceAttributes({ ...attributes });
  for (const entity of entities) graph.addNode(entity.id, nodeAttributes(entity));
  for (const edge of edges)
    graph.addUndirectedEdgeWithKey(edgeKey(edge), edge.source, edge.target, edgeAttributes(edge));
  return graph;
};
