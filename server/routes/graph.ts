import { graphAnswer, graphQuery } from '../../src/contract/api/graph.js';
import { filteredGraph, filteredTies, needsNoEvidence } from '../../src/graph-view/filtered-graph.js';
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
  handle: async ({ store, wholeGraph, ties }, { query }) => {
    const { attributes, entities, edges } = needsNoEvidence(query)
      ? await filteredTies(store, await ties(), query)
      : await filteredGraph(store, await wholeGraph(), query);
    return {
      attributes,
      options: GRAPH_OPTIONS,
      nodes: entities.map(serialisedNode),
      edges: edges.map(serialisedEdge),
    };
  },
});
