import { graphAnswer, graphQuery } from '../../src/contract/api/graph.js';
import { filteredGraph } from '../../src/graph-view/filtered-graph.js';
import { GRAPH_OPTIONS, serialisedEdge, serialisedNode } from '../../src/lib/graph-attributes.js';
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
      options: GRAPH_OPTIONS,
      nodes: entities.map(serialisedNode),
      edges: edges.map(serialisedEdge),
    };
  },
});
