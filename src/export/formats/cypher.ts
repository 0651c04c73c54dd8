import { ENTITY_TYPES } from '../../contract/entity-types/index.js';
import type { Edge, Entity } from '../../contract/graph-records.js';
import type { EntityId } from '../../contract/ids.js';
import { byCodeUnits } from '../../lib/by-code-units.js';
import { type CypherMap, cypherLiteral } from '../cypher-literal.js';
import type { ExportedDocument, Exporter, GraphSource, Items } from '../exporter.js';
import { inPieces } from '../in-pieces.js';
import { leftOutNotes } from '../left-out.js';

// openCypher 9 statements for cypher-shell, Neo4j 4.4 and later. Everything is a MERGE on an id, so running the file twice,
// or a newer one after an older, leaves one of each. Rows come in batches: a statement each would be a transaction each.
const ROWS = 200;

const CONSTRAINTS = ['Entity', 'Document']
  .map(
    (label) =>
      `CREATE CONSTRAINT dramatis_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
  )
  .join('');

const LABELS = ENTITY_TYPES.map(({ name, label }) => ({ name, label }));

const MERGE_ENTITIES = [
  'MERGE (e:Entity {id: row.id}) SET e += row',
  `REMOVE ${LABELS.map(({ label }) => `e:${label}`).join(', ')}`,
  ...LABELS.map(
    ({ name, label }) => `FOREACH (x IN CASE row.type WHEN '${name}' THEN [1] ELSE [] END | SET e:${label})`,
  ),
].join(' ');

const MERGE_DOCUMENTS = 'MERGE (d:Document {id: row.id}) SET d += row';

const MERGE_MENTIONS =
  'MATCH (d:Document {id: row.document}) MATCH (e:Entity {id: row.entity}) ' +
  'MERGE (d)-[m:MENTIONS]->(e) SET m.count = row.count';

const MERGE_EDGES =
  'MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) ' +
  'MERGE (a)-[c:CONNECTED]->(b) SET c += row.properties';

const entityRow = ({ id, name, type, aliases, ...entity }: Entity): CypherMap => ({
  id,
  name,
  type,
  aliases,
  mentions: entity.mentions,
  documents: entity.documents,
  degree: entity.degree,
  community: entity.community,
  pagerank: entity.pagerank,
  ...entity.structure,
  x: entity.x,
  y: entity.y,
  size: entity.size,
  first: entity.first,
  last: entity.last,
});

const documentRow = ({ mentions, ...document }: ExportedDocument): CypherMap => ({
  id: document.id,
  source: document.source,
  title: document.title,
  url: document.url,
  publisher: document.publisher,
  publishedAt: document.publishedAt,
  copyOf: document.copyOf,
  mentions: mentions.length,
});

const mentionRows = ({ id, mentions }: ExportedDocument): readonly CypherMap[] => {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([entity, count]) => ({ document: id, entity, count }));
};

const edgeRow = ({ source, target, evidence, ...edge }: Edge): CypherMap => ({
  source,
  target,
  properties: {
    weight: edge.weight,
    documents: edge.documents,
    npmi: edge.npmi,
    significance: edge.significance,
    first: edge.first,
    last: edge.last,
    // A property holds no maps: '<document> <start>-<end>'.
    evidence: evidence.map(({ document, start, end }) => `${document} ${start}-${end}`),
  },
});

async function* statements<Item>(
  items: Items<Item>,
  rowsOf: (item: Item) => readonly CypherMap[],
  action: string,
): AsyncGenerator<string> {
  let rows: string[] = [];
  const statement = (): string => `UNWIND [\n${rows.join(',\n')}\n] AS row ${action};\n`;
  for await (const item of items) {
    for (const row of rowsOf(item)) {
      rows.push(cypherLiteral(row));
      if (rows.length < ROWS) continue;
      yield statement();
      rows = [];
    }
  }
  if (rows.length > 0) yield statement();
}

async function* parts(source: GraphSource): AsyncGenerator<string> {
  for (const note of leftOutNotes(source.attributes)) yield `// ${note}\n`;
  yield CONSTRAINTS;
  yield* statements(source.entities(), (entity) => [entityRow(entity)], MERGE_ENTITIES);
  yield* statements(source.documents(), (document) => [documentRow(document)], MERGE_DOCUMENTS);
  yield* statements(source.documents(), mentionRows, MERGE_MENTIONS);
  yield* statements(source.edges(), (edge) => [edgeRow(edge)], MERGE_EDGES);
}

/** For Neo4j and other databases that speak Cypher. */
export const cypher = {
  name: 'cypher',
  title: 'Cypher, for Neo4j',
  mediaType: 'application/x-cypher-query',
  write: (source) => inPieces(parts(source)),
} as const satisfies Exporter;
