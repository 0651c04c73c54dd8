import { ENTITY_TYPES, type EntityType } from '../../contract/entity-types/index.js';
import type { Edge, Entity } from '../../contract/graph-records.js';
import type { EntityId } from '../../contract/ids.js';
import { byCodeUnits } from '../../lib/by-code-units.js';
import { edgeKey } from '../../lib/graph-attributes.js';
import type { ExportedDocument, Exporter, GraphSource } from '../exporter.js';
import { inPieces } from '../in-pieces.js';
import { leftOutNotes } from '../left-out.js';

// JSON-LD 1.1. Entities and documents are schema.org's Person, Place, Organization and Article, an article `mentions`
// entities; the spans behind an edge are positions in a text as Web Annotations have them. schema.org has no word for two
// names met in one sentence, nor for its measures: those are our own, under urn:dramatis:.
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  dramatis: 'urn:dramatis:',
  oa: 'http://www.w3.org/ns/oa#',
  Connection: 'dramatis:Connection',
  mentionCount: 'dramatis:mentionCount',
  documentCount: 'dramatis:documentCount',
  community: 'dramatis:community',
  pagerank: 'dramatis:pagerank',
  weight: 'dramatis:weight',
  npmi: 'dramatis:npmi',
  significance: 'dramatis:significance',
  firstDate: { '@id': 'dramatis:firstDate', '@type': 'Date' },
  lastDate: { '@id': 'dramatis:lastDate', '@type': 'Date' },
  datePublished: { '@type': 'Date' },
  evidence: { '@id': 'dramatis:evidence', '@container': '@set' },
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  start: 'oa:start',
  end: 'oa:end',
  mentions: { '@type': '@id', '@container': '@set' },
  about: { '@type': '@id', '@container': '@set' },
  isBasedOn: { '@type': '@id' },
};

const CLASSES: ReadonlyMap<EntityType, string> = new Map(
  ENTITY_TYPES.map(({ name, schemaOrg }) => [name, schemaOrg]),
);

const iri = (id: string): string => `urn:dramatis:${id}`;

const entityNode = (entity: Entity) => ({
  '@id': iri(entity.id),
  '@type': CLASSES.get(entity.type)!,
  name: entity.name,
  ...(entity.aliases.length > 0 && { alternateName: entity.aliases }),
  mentionCount: entity.mentions,
  documentCount: entity.documents,
  community: entity.community,
  pagerank: entity.pagerank,
  ...(entity.first !== undefined && { firstDate: entity.first, lastDate: entity.last }),
});

const documentNode = (document: ExportedDocument) => {
  const named = new Set(
    document.mentions.flatMap(({ entity }): readonly EntityId[] => (entity ? [entity] : [])),
  );
  return {
    '@id': iri(document.id),
    '@type': 'Article',
    identifier: document.source,
    headline: document.title,
    url: document.url,
    publisher: document.publisher && { '@type': 'Organization', name: document.publisher },
    datePublished: document.publishedAt,
    isBasedOn: document.copyOf && iri(document.copyOf),
    mentions: [...named].sort(byCodeUnits).map(iri),
  };
};

const connectionNode = (edge: Edge) => ({
  '@id': iri(edgeKey(edge)),
  '@type': 'Connection',
  about: [iri(edge.source), iri(edge.target)],
  weight: edge.weight,
  documentCount: edge.documents,
  npmi: edge.npmi,
  significance: edge.significance,
  ...(edge.first !== undefined && { firstDate: edge.first, lastDate: edge.last }),
  evidence: edge.evidence.map(({ document, start, end }) => ({
    '@type': 'SpecificResource',
    source: iri(document),
    selector: { '@type': 'TextPositionSelector', start, end },
  })),
});

async function* nodes(source: GraphSource): AsyncGenerator<unknown> {
  const notes = leftOutNotes(source.attributes).join(' ');
  if (notes !== '') yield { '@id': iri('graph'), '@type': 'Dataset', description: notes };
  for await (const entity of source.entities()) yield entityNode(entity);
  for await (const document of source.documents()) yield documentNode(document);
  for await (const edge of source.edges()) yield connectionNode(edge);
}

async function* parts(source: GraphSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`;
  let separator = '\n';
  for await (const node of nodes(source)) {
    yield separator + JSON.stringify(node);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Linked data: schema.org's classes, with the spans behind each connection. */
export const jsonld = {
  name: 'jsonld',
  title: 'JSON-LD, in the words of schema.org',
  mediaType: 'application/ld+json',
  write: (source) => inPieces(parts(source)),
} as const satisfies Exporter;
