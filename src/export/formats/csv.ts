import type { Edge, Entity } from '../../contract/graph-records.js';
import { edgeKey, nodeAttributes } from '../../lib/graph-attributes.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.js';
import type { Exporter, GraphSource, Items } from '../exporter.js';
import { inPieces } from '../in-pieces.js';

// RFC 4180, with the headings that Gephi's spreadsheet import knows: Id and Label; Source, Target, Type and Weight.

const NODES: readonly Column<Entity>[] = [
  { name: 'Id', type: 'string', of: ({ id }) => id },
  { name: 'Label', type: 'string', of: ({ name }) => name },
  ...NODE_COLUMNS,
  { name: 'x', type: 'double', of: ({ x }) => x },
  { name: 'y', type: 'double', of: ({ y }) => y },
  { name: 'size', type: 'double', of: ({ size }) => size },
  { name: 'color', type: 'string', of: (entity) => nodeAttributes(entity).color },
];

const EDGES: readonly Column<Edge>[] = [
  { name: 'Source', type: 'string', of: ({ source }) => source },
  { name: 'Target', type: 'string', of: ({ target }) => target },
  { name: 'Type', type: 'string', of: () => 'Undirected' },
  { name: 'Id', type: 'string', of: edgeKey },
  { name: 'Weight', type: 'double', of: ({ weight }) => weight },
  ...EDGE_COLUMNS,
];

const field = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

async function* table<Row>(columns: readonly Column<Row>[], rows: Items<Row>): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  for await (const row of rows) yield `${columns.map((column) => field(column.of(row))).join(',')}\n`;
}

async function* bothTables(source: GraphSource): AsyncGenerator<string> {
  yield* table(NODES, source.entities());
  yield '\n';
  yield* table(EDGES, source.edges());
}

/** For Gephi's spreadsheet import and for spreadsheets. */
export const csv = {
  name: 'csv',
  title: 'CSV: a table of nodes and a table of edges',
  mediaType: 'text/csv',
  write: (source) => inPieces(bothTables(source)),
  files: [
    { suffix: 'nodes.csv', write: (source) => inPieces(table(NODES, source.entities())) },
    { suffix: 'edges.csv', write: (source) => inPieces(table(EDGES, source.edges())) },
  ],
} as const satisfies Exporter;
