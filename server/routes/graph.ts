import { graphAnswer, graphQuery } from '../../src/contract/api/graph.js';
import { edgeAttributes, edgeKey, nodeAttributes } from '../../src/lib/graph-attributes.js';
import { filteredGraph } from '../filtered-graph.js';
import { route } from './route.js';

export const graph = route({
  method: 'get',
  path: '/graph',
  tag: 'Graph',
  summary: 'The graph in graphology’s serialised form, or the part that the filters leave',
  parameters: { query: graphQuery },
  answer: graphAnswer,
  problems: ['not-found'],
  handle: async ({ store, wholeGraph }, { query }) => {
    const { attributes, entities, edges } = await filteredGraph(store, await wholeGraph(), query);
    return {
      attributes,
      options: { type: 'undirected' as const, multi: false as const, allowSelfLoops: false as const },
      nodes: entities.map((entity) => ({ key: entity.id, attributes: nodeAttributes(entity) })),
      edges: edges.map((edge) => ({
        key: edgeKey(edge),
        source: edge.source,
        target: edge.target,
        attributes: edgeAttributes(edge),
      })),
    };
  },
});
