import type { GraphEdge, GraphNode } from './graph-data.js';
import type { Drawn } from './loaded-graph.js';

/** How a node stands on the screen. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 has no way to write most control characters and lone surrogates (section 2.2): they become U+FFFD.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const xml = (text: string) =>
  text.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

type Attribute<Row> = readonly [name: string, type: string, of: (row: Row) => string | number | null];

const NODE: readonly Attribute<GraphNode>[] = [
  ['type', 'string', (node) => node.type],
  ['mentions', 'integer', (node) => node.mentions],
  ['documents', 'integer', (node) => node.documents],
  ['community', 'integer', (node) => node.community],
  ['pagerank', 'double', (node) => node.pagerank],
];
const EDGE: readonly Attribute<GraphEdge>[] = [
  ['documents', 'integer', (edge) => edge.documents],
  ['npmi', 'double', (edge) => edge.npmi],
  ['significance', 'double', (edge) => edge.significance],
];

const declared = (kind: string, attributes: readonly Attribute<never>[]) =>
  `<attributes class="${kind}" mode="static">${attributes
    .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`)
    .join('')}</attributes>`;

const values = <Row>(attributes: readonly Attribute<Row>[], row: Row) =>
  `<attvalues>${attributes.map(([name, , of]) => `<attvalue for="${name}" value="${xml(String(of(row) ?? ''))}"/>`).join('')}</attvalues>`;

const spell = ({ first, last }: { readonly first: string | null; readonly last: string | null }) =>
  first && last ? `<spells><spell start="${first.slice(0, 10)}" end="${last.slice(0, 10)}"/></spells>` : '';

const channels = (hex: string) =>
  ['r', 'g', 'b']
    .map((name, at) => `${name}="${Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16)}"`)
    .join(' ');

/** What is drawn as GEXF 1.3 (https://gexf.net), standing, coloured and sized as it is here. Made without a server. */
export function drawnGexf({ data, visible }: Drawn, standing: (node: GraphNode) => Standing): string {
  const nodes = [...visible.nodes].flatMap((id) => data.nodes.get(id) ?? []);
  const edges = [...visible.edges].flatMap((id) => data.edges.get(id) ?? []);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">',
    '<meta><creator>Dramatis</creator></meta>',
    '<graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval" idtype="string">',
    declared('node', NODE),
    declared('edge', EDGE),
    '<nodes>',
    ...nodes.map((node) => {
      const { x, y, size, colour } = standing(node);
      return `<node id="${xml(node.id)}" label="${xml(node.label)}">${values(NODE, node)}${spell(node)}<viz:color ${channels(colour)}/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/></node>`;
    }),
    '</nodes>',
    '<edges>',
    ...edges.map(
      (edge) =>
        `<edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}" weight="${edge.weight.toFixed(1)}">${values(EDGE, edge)}${spell(edge)}</edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
