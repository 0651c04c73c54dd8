import type { Edge, Entity } from '../../contract/graph-records.js';
import { edgeKey, nodeAttributes } from '../../lib/graph-attributes.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.js';
import type { Exporter, GraphSource } from '../exporter.js';
import { inPieces } from '../in-pieces.js';
import { leftOutNotes } from '../left-out.js';
import { xmlText } from '../xml-text.js';

// GraphML 1.0 with attributes (Brandes et al., http://graphml.graphdrawing.org). Key ids are unique in a file, names are
// not: `n-first` and `e-first` are both called 'first'.

const NODES: readonly Column<Entity>[] = [
  { name: 'label', type: 'string', of: ({ name }) => name },
  ...NODE_COLUMNS,
  { name: 'x', type: 'double', of: ({ x }) => x },
  { name: 'y', type: 'double', of: ({ y }) => y },
  { name: 'size', type: 'double', of: ({ size }) => size },
  { name: 'color', type: 'string', of: (entity) => nodeAttributes(entity).color },
];

const EDGES: readonly Column<Edge>[] = [
  { name: 'weight', type: 'double', of: ({ weight }) => weight },
  ...EDGE_COLUMNS,
];

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

const keys = (kind: 'node' | 'edge', columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string =>
  columns
    .map(
      ({ name, type }) =>
        `<key id="${kind[0]}-${name}" for="${kind}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');

const data = <Row>(kind: 'node' | 'edge', columns: readonly Column<Row>[], row: Row): string =>
  columns
    .map((column) => {
      const value = column.of(row);
      return value === undefined
        ? ''
        : `<data key="${kind[0]}-${column.name}">${xmlText(String(value))}</data>`;
    })
    .join('');

async function* parts(source: GraphSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  const notes = leftOutNotes(source.attributes).join(' ');
  if (notes !== '') yield `<desc>${xmlText(notes)}</desc>\n`;
  yield keys('node', NODES) + keys('edge', EDGES);
  yield '<graph id="dramatis" edgedefault="undirected">\n';
  for await (const entity of source.entities())
    yield `<node id="${entity.id}">${data('node', NODES, entity)}</node>\n`;
  for await (const edge of source.edges())
    yield `<edge id="${edgeKey(edge)}" source="${edge.source}" target="${edge.target}">` +
      `${data('edge', EDGES, edge)}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

/** For networkx, igraph, yEd, Cytoscape. */
export const graphml = {
  name: 'graphml',
  title: 'GraphML, for networkx, igraph and Cytoscape',
  mediaType: 'application/graphml+xml',
  write: (source) => inPieces(parts(source)),
} as const satisfies Exporter;
