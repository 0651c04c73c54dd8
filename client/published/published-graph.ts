import type { PublishedData, PublishedEdge, PublishedEvidence } from '../../src/contract/published.js';
import type { GraphRequest, TimeSpan } from '../api.js';
import type { GraphAnswer } from '../api-types.js';
import { thinOut } from './thin-out.js';

type Edges = ReadonlyMap<string, readonly PublishedEdge[]>;

export function edgesByEnd(edges: readonly PublishedEdge[]): Edges {
  const edgesOf = new Map<string, PublishedEdge[]>();
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) {
      const list = edgesOf.get(end);
      if (list) list.push(edge);
      else edgesOf.set(end, [edge]);
    }
  }
  return edgesOf;
}

const isIn = ({ date }: Pick<PublishedEvidence, 'date'>, { from, to }: TimeSpan) =>
  (!from && !to) || (date !== null && (!from || date >= from) && (!to || date.slice(0, 10) <= to));

/** An edge with the evidence of some time alone, its sentences and documents counted again; undefined without any. */
export function edgeIn(edge: PublishedEdge, span: TimeSpan): PublishedEdge | undefined {
  if (!span.from && !span.to) return edge;
  const evidence = edge.evidence.filter((one) => isIn(one, span));
  if (evidence.length === 0) return undefined;
  const documents = new Set(evidence.map((one) => one.document)).size;
  return { ...edge, evidence, weight: evidence.length, documents };
}

/** The part of the published graph that the filters leave, as `GET /graph` would answer. */
export function cutGraph(data: PublishedData, edgesOf: Edges, request: GraphRequest): GraphAnswer {
  const { document, publisher, around, depth, limit, backbone } = request;
  const publisherOf = new Map(data.documents.map((one) => [one.id, one.publisher]));
  const filtered = Boolean(request.from ?? request.to ?? document ?? publisher);
  const holds = (evidence: PublishedEvidence) =>
    (!document || evidence.document === document) &&
    (!publisher || publisherOf.get(evidence.document) === publisher);
  const counted = data.edges.flatMap((edge) => {
    const then = edgeIn(edge, request);
    return then?.evidence.some(holds) ? [then] : [];
  });
  const kept = backbone === undefined ? counted : thinOut(counted, backbone);
  const counts = new Map(
    kept.map(({ source, target, weight, documents }) => [`${source}|${target}`, { weight, documents }]),
  );
  const named = new Set(counted.flatMap(({ source, target }) => [source, target]));
  const centres = around?.split(',') ?? [];
  const ends = (id: string) => (edgesOf.get(id) ?? []).flatMap((edge) => [edge.source, edge.target]);
  const near = around ? new Set([...centres, ...(depth === 0 ? [] : centres.flatMap(ends))]) : undefined;
  const passing = data.graph.nodes.filter(
    ({ key }) => (!filtered || named.has(key)) && (!near || near.has(key)),
  );
  const nodes = passing
    .toSorted((a, b) => b.attributes.pagerank - a.attributes.pagerank || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
  const shown = new Set(nodes.map(({ key }) => key));
  const edges = data.graph.edges.flatMap((edge) => {
    const count = counts.get(`${edge.source}|${edge.target}`);
    if (count === undefined || !shown.has(edge.source) || !shown.has(edge.target)) return [];
    return [{ ...edge, attributes: { ...edge.attributes, ...count } }];
  });
  const beyond = passing.length - nodes.length;
  const leftOut = [
    ...(backbone === undefined
      ? []
      : [{ filter: 'backbone', entities: 0, edges: counted.length - kept.length }]),
    ...(beyond > 0 ? [{ filter: 'limit', entities: beyond, edges: 0 }] : []),
  ];
  return { ...data.graph, attributes: { ...data.graph.attributes, leftOut }, nodes, edges };
}
