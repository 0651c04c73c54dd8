import { GRAPH_OPTIONS, serialisedEdge, serialisedNode } from '../../lib/graph-attributes.js';
import type { Exporter, GraphSource } from '../exporter.js';
import { inPieces } from '../in-pieces.js';

async function* parts(source: GraphSource): AsyncGenerator<string> {
  yield `{"attributes":${JSON.stringify(source.attributes)},"options":${JSON.stringify(GRAPH_OPTIONS)},"nodes":[`;
  let separator = '\n';
  for await (const entity of source.entities()) {
    yield separator + JSON.stringify(serialisedNode(entity));
    separator = ',\n';
  }
  yield '\n],"edges":[';
  separator = '\n';
  for await (const edge of source.edges()) {
    yield separator + JSON.stringify(serialisedEdge(edge));
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** graphology's own form: `Graph.from(JSON.parse(file))`. */
export const json = {
  name: 'json',
  title: 'JSON, for graphology and Sigma',
  mediaType: 'application/json',
  write: (source) => inPieces(parts(source)),
} as const satisfies Exporter;
