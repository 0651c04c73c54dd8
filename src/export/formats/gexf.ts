import type { Edge, Entity } from '../../contract/graph-records.js';
import { byCodeUnits } from '../../lib/by-code-units.js';
import { edgeKey, nodeAttributes } from '../../lib/graph-attributes.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from '../columns.js';
import type { Exporter, GraphSource } from '../exporter.js';
import { inPieces } from '../in-pieces.js';
import { leftOutNotes } from '../left-out.js';
import { xmlText } from '../xml-text.js';

// GEXF 1.3, https://gexf.net (schema: specs/1.3 of github.com/gephi/gexf). Two things the schema asks that other writers
// miss: colours, positions and sizes are in the namespace of GEXF itself, so `viz` is bound to that one; and a column
// that changes over time needs a block of its own.
//
// The static block repeats the dynamic column. Gephi keeps the first declaration of a column (ImporterGEXF) and so plays
// it; graphology-gexf keeps only the last block of a class and would refuse the values of a column not in it.

const SUBJECT = 'People, places and organisations named together in the news.';
const NODE_TIMELINE = 'mentionsPerDay';
const EDGE_TIMELINE = 'sentencesPerDay';

type Declared = Pick<Column<never>, 'name' | 'type'>;

const declarations = (kind: 'node' | 'edge', fixed: readonly Declared[], timeline: string): string => {
  const declare = ({ name, type }: Declared): string =>
    `<attribute id="${name}" title="${name}" type="${type}"/>`;
  const played: Declared = { name: timeline, type: 'integer' };
  return (
    `<attributes class="${kind}" mode="dynamic">${declare(played)}</attributes>\n` +
    `<attributes class="${kind}" mode="static">${[...fixed, played].map(declare).join('')}</attributes>\n`
  );
};

const values = <Row>(
  columns: readonly Column<Row>[],
  row: Row,
  timeline: string,
  counts: readonly (readonly [day: string, count: number])[],
): string => {
  const kept = columns.map((column) => {
    const value = column.of(row);
    return value === undefined ? '' : `<attvalue for="${column.name}" value="${xmlText(String(value))}"/>`;
  });
  const played = counts.map(
    ([day, count]) => `<attvalue for="${timeline}" value="${count}" start="${day}" end="${day}"/>`,
  );
  return `<attvalues>${kept.join('')}${played.join('')}</attvalues>`;
};

const spell = ({ first, last }: { readonly first?: string; readonly last?: string }): string =>
  first === undefined || last === undefined ? '' : `<spells><spell start="${first}" end="${last}"/></spells>`;

// Digits for a schema's xs:double that no reader takes for an integer.
const double = (number: number): string => (Number.isInteger(number) ? `${number}.0` : String(number));

const color = (hex: string): string =>
  ['r', 'g', 'b'].map((c, i) => `${c}="${Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)}"`).join(' ');

const node = (entity: Entity): string => {
  const days = entity.days
    .filter(({ date, mentions }) => date !== '' && mentions > 0)
    .map(({ date, mentions }) => [date, mentions] as const);
  return (
    `<node id="${entity.id}" label="${xmlText(entity.name)}">` +
    values(NODE_COLUMNS, entity, NODE_TIMELINE, days) +
    spell(entity) +
    `<viz:color ${color(nodeAttributes(entity).color)}/>` +
    `<viz:position x="${entity.x}" y="${entity.y}" z="0"/>` +
    `<viz:size value="${entity.size}"/></node>\n`
  );
};

const edgeElement = (edge: Edge): string => {
  const counts = new Map<string, number>();
  for (const { date } of edge.evidence) if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1);
  const days = [...counts].sort(([a], [b]) => byCodeUnits(a, b));
  return (
    `<edge id="${edgeKey(edge)}" source="${edge.source}" target="${edge.target}" weight="${double(edge.weight)}">` +
    `${values(EDGE_COLUMNS, edge, EDGE_TIMELINE, days)}${spell(edge)}</edge>\n`
  );
};

async function* parts(source: GraphSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n' +
    '<meta><creator>Dramatis</creator>' +
    `<description>${xmlText([SUBJECT, ...leftOutNotes(source.attributes)].join(' '))}</description></meta>\n` +
    '<graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval" idtype="string">\n';
  yield declarations('node', NODE_COLUMNS, NODE_TIMELINE);
  yield declarations('edge', EDGE_COLUMNS, EDGE_TIMELINE);
  yield '<nodes>\n';
  for await (const entity of source.entities()) yield node(entity);
  yield '</nodes>\n<edges>\n';
  for await (const edge of source.edges()) yield edgeElement(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** For Gephi: colours, sizes, positions, and a timeline that plays. */
export const gexf = {
  name: 'gexf',
  title: 'GEXF 1.3, for Gephi',
  mediaType: 'application/gexf+xml',
  write: (source) => inPieces(parts(source)),
} as const satisfies Exporter;
