import { edgeAttributes, edgeKey, nodeAttributes } from '../../lib/graph-attributes.js';
import type { Exporter, GraphSource } from '../exporter.js';
import { inPieces } from '../in-pieces.js';

async function* parts(source: GraphSource): AsyncGenerator<string> {
  const options = { type: 'undirected', multi: false, allowSelfLoops: false };
  yield `{"attributes":${JSON.stringify(source.attributes)},"options":${JSON.stringify(options)},"nodes":[`;
  let separator = '\n';
  for await (const entity of source.entities()) {
    yield separator + JSON.stringify({ key: entity.id, attributes: nodeAttributes(entity) });
    separator = ',\n';
  }
  yield '\n],"edges":[';
  separator = '\n';
  for await (const edge of source.edges()) {
    const { source: from, target } = edge;
    const attributes = edgeAttributes(edge);
    yield separator + JSON.stringify({ key: edgeKey(edge), source: from, target, attributes });
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
