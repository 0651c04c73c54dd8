import type { EntityType } from '../../src/contract/entity-types/index.js';
import { saveFile } from '../scene/save-file.js';
import type { Drawn } from '../state/loaded-graph.js';
import { strings } from '../strings.js';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly value: string | number;
}

export interface Row {
  readonly key: string;
  readonly type?: EntityType;
  readonly edge?: { readonly source: string; readonly target: string };
  readonly cells: Readonly<Record<string, Cell>>;
}

const { columns } = strings;

export const NODE_COLUMNS: readonly Column[] = [
  { key: 'name', label: columns.name },
  { key: 'type', label: columns.type },
  { key: 'mentions', label: columns.mentions, numeric: true },
  { key: 'documents', label: columns.documents, numeric: true },
  { key: 'degree', label: columns.degree, numeric: true },
  { key: 'pagerank', label: columns.pagerank, numeric: true },
  { key: 'community', label: columns.community },
  { key: 'first', label: columns.first },
  { key: 'last', label: columns.last },
];

/** Where sizes go by betweenness, it has a column too. */
export const BETWEENNESS_COLUMN: Column = { key: 'betweenness', label: columns.betweenness, numeric: true };

/** `ofAll` names the figures that dates may not change. */
export const edgeColumns = (ofAll: (figure: string) => string): readonly Column[] => [
  { key: 'source', label: columns.source },
  { key: 'target', label: columns.target },
  { key: 'weight', label: columns.weight, numeric: true },
  { key: 'documents', label: columns.documents, numeric: true },
  { key: 'significance', label: ofAll(columns.significance), numeric: true },
  { key: 'npmi', label: ofAll(columns.npmi), numeric: true },
  { key: 'first', label: columns.first },
  { key: 'last', label: columns.last },
];

const words = (text: string): Cell => ({ text, value: text });
const figure = (value: number, digits = 0): Cell => ({
  text: digits > 0 ? value.toFixed(digits) : strings.count(value),
  value,
});
const day = (iso: string | null | undefined): Cell => ({
  text: iso ? strings.date(iso) : '',
  value: iso ?? '',
});

/** The drawn graph as rows. */
export function rowsOf(
  { data, visible }: Drawn,
  betweenness?: ReadonlyMap<string, number>,
): { nodes: Row[]; edges: Row[] } {
  const community = new Map(data.communities.map(({ number, label }) => [number, label]));
  const name = (id: string) => data.nodes.get(id)?.label ?? id;
  const nodes = [...visible.nodes].flatMap((id) => {
    const node = data.nodes.get(id);
    if (!node) return [];
    const cells = {
      name: words(node.label),
      type: words(strings.types[node.type].label),
      mentions: figure(node.mentions),
      documents: figure(node.documents),
      degree: figure(visible.degree.get(id) ?? 0),
      pagerank: figure(node.pagerank, 4),
      betweenness: figure(betweenness?.get(id) ?? 0, 4),
      community: words(community.get(node.community) ?? strings.community(node.community)),
      first: day(node.first),
      last: day(node.last),
    };
    return [{ key: id, type: node.type, cells }];
  });
  const edges = [...visible.edges].flatMap((id) => {
    const edge = data.edges.get(id);
    if (!edge) return [];
    const cells = {
      source: words(name(edge.source)),
      target: words(name(edge.target)),
      weight: figure(edge.weight),
      documents: figure(edge.documents),
      significance: figure(edge.significance, 1),
      npmi: figure(edge.npmi, 2),
      first: day(edge.first),
      last: day(edge.last),
    };
    return [{ key: id, edge: { source: edge.source, target: edge.target }, cells }];
  });
  return { nodes, edges };
}

/** By one column; equal cells by key, so that the order is always the same. */
export function sorted(rows: readonly Row[], column: string, up: boolean): Row[] {
  const direction = up ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a.cells[column]?.value ?? '', b.cells[column]?.value ?? ''];
    if (one !== other) return one < other ? -direction : direction;
    return a.key < b.key ? -1 : 1;
  });
}

// A cell that a spreadsheet would run as a formula is defused by a quote (OWASP, CSV injection).
const defused = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvCell = (cell: Cell | undefined) =>
  typeof cell?.value === 'number' ? String(cell.value) : quoted(defused(cell?.value ?? ''));

/** RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export function toCsv(rows: readonly Row[], head: readonly Column[]): string {
  const lines = [
    head.map((column) => quoted(column.label)).join(','),
    ...rows.map((row) => head.map((column) => csvCell(row.cells[column.key])).join(',')),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export const saveCsv = (name: string, rows: readonly Row[], head: readonly Column[]) =>
  saveFile(`dramatis-${name}.csv`, new Blob([toCsv(rows, head)], { type: 'text/csv;charset=utf-8' }));
