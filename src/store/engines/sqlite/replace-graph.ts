import { DramatisError } from '../../../contract/errors.js';
import type { Edge, Entity } from '../../../contract/graph-records.js';
import type { DocumentId, EntityId } from '../../../contract/ids.js';
import type { Assembled } from '../../../contract/prepared.js';
import { byCodeUnits } from '../../../lib/by-code-units.js';
import { calendarDay } from '../../../lib/calendar-day.js';
import { fold } from '../../../lib/fold.js';
import { pushTo } from '../../../lib/push-to.js';
import type { Connection } from './connection.js';
import { extractionFromText } from './extraction-text.js';
import { bump, setCounter } from './meta.js';
import { writePlaces } from './places.js';

/** A document as the graph's rows refer to it. */
interface Placed {
  readonly number: number;
  readonly date: string | null;
}

/**
 * Writes a graph over the old one, inside a transaction that the caller holds. Yields now and then, so that a server
 * can answer from the old graph meanwhile. `content` is the content counter the graph was computed from.
 */
export function* replaceGraphRows(
  connection: Connection,
  graph: Assembled,
  content: number,
): Generator<undefined> {
  for (const table of ['evidence', 'adjacency', 'edges', 'mentions', 'entities', 'communities', 'days'])
    connection.run(`DELETE FROM ${table}`);
  connection.run('DELETE FROM documents WHERE current = 0');
  connection.run('UPDATE documents SET copy_of = NULL WHERE copy_of IS NOT NULL');
  for (const [copy, story] of graph.copies)
    connection.run('UPDATE documents SET copy_of = ? WHERE id = ? AND current = 1', story, copy);
  yield;

  const placed = placeDocuments(connection);
  const numbers = yield* writeEntities(connection, graph.entities);
  yield* writeMentions(connection, graph, numbers, placed);
  yield* writeEdges(connection, graph, numbers, placed);
  for (const { number, label, size } of graph.communities)
    connection.run('INSERT INTO communities (number, label, size) VALUES (?, ?, ?)', number, label, size);

  for (const { date, mentions, sentences } of graph.days)
    connection.run(
      'INSERT INTO days (date, mentions, sentences) VALUES (?, ?, ?)',
      date,
      mentions,
      sentences,
    );

  writePlaces(connection, graph.places ?? new Map());

  bump(connection, 'revision', 'graph');
  setCounter(connection, 'graph_content', content);
}

const placeDocuments = (connection: Connection): ReadonlyMap<DocumentId, Placed> =>
  new Map(
    connection
      .all<{ id: DocumentId; number: number; published_at: string | null }>(
        'SELECT id, number, published_at FROM documents WHERE current = 1 ORDER BY source',
      )
      .map(({ id, number, published_at }) => ({
        id,
        number,
        date: calendarDay(published_at ?? undefined) || null,
      }))
      // In the order in which mentions are listed: by date, the undated last, then by source.
      .sort((a, b) => byCodeUnits(a.date ?? '~', b.date ?? '~'))
      .map(({ id, ...placed }) => [id, placed]),
  );

function* writeEntities(
  connection: Connection,
  entities: readonly Entity[],
): Generator<undefined, ReadonlyMap<EntityId, number>> {
  const numbers = new Map<EntityId, number>();
  for (const entity of entities.toSorted((a, b) => byCodeUnits(a.id, b.id))) {
    const number = numbers.size + 1;
    numbers.set(entity.id, number);
    connection.run(
      `INSERT INTO entities (number, id, name, folded, type, mentions, documents, degree, community, pagerank,
        structure, x, y, size, first, last, names, days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      number,
      entity.id,
      entity.name,
      fold(entity.name),
      entity.type,
      entity.mentions,
      entity.documents,
      entity.degree,
      entity.community,
      entity.pagerank,
      JSON.stringify(entity.structure),
      entity.x,
      entity.y,
      entity.size,
      entity.first,
      entity.last,
      JSON.stringify({
        aliases: entity.aliases,
        forms: entity.forms,
        merges: entity.merges,
        apart: entity.apart,
        ambiguous: entity.ambiguous,
      }),
      JSON.stringify(entity.days),
    );
    if (number % 2000 === 0) yield;
  }
  return numbers;
}

function* writeMentions(
  connection: Connection,
  { resolved }: Assembled,
  numbers: ReadonlyMap<EntityId, number>,
  placed: ReadonlyMap<DocumentId, Placed>,
): Generator<undefined> {
  const named = new Map<DocumentId, { readonly entity: number; readonly mentions: readonly number[] }[]>();
  for (const { id, members } of resolved) {
    const entity = numbers.get(id);
    if (entity === undefined) continue;
    for (const { document, mentions } of members) {
      pushTo(named, document, { entity, mentions });
    }
  }
  for (const document of named.keys()) if (!placed.has(document)) throw changed(document);
  const positions = new Uint32Array(numbers.size + 1);
  // In the documents' order, so that each entity's mentions are numbered in theirs.
  for (const [id, document] of placed) {
    const members = named.get(id);
    if (members === undefined) continue;
    const row = connection.get<{ extraction: string }>(
      'SELECT extraction FROM bodies WHERE number = ?',
      document.number,
    );
    if (row === undefined) throw changed(id);
    const { sentences, mentions } = extractionFromText(row.extraction);
    for (const member of members)
      for (const index of member.mentions) {
        const mention = mentions[index];
        const sentence = sentences[mention?.sentence ?? -1];
        if (mention === undefined || sentence === undefined) throw changed(id);
        connection.run(
          `INSERT INTO mentions (entity, position, document, mention, start, end, type, confidence, kind, sentence,
            sentence_start, sentence_end, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          member.entity,
          positions[member.entity],
          document.number,
          index,
          mention.start,
          mention.end,
          mention.type,
          mention.confidence,
          mention.kind,
          mention.sentence,
          sentence.start,
          sentence.end,
          document.date,
        );
        positions[member.entity] = (positions[member.entity] ?? 0) + 1;
      }
    yield;
  }
}

function* writeEdges(
  connection: Connection,
  graph: Assembled,
  numbers: ReadonlyMap<EntityId, number>,
  placed: ReadonlyMap<DocumentId, Placed>,
): Generator<undefined> {
  const ends = (edge: Edge): readonly [number, number] => {
    const source = numbers.get(edge.source);
    const target = numbers.get(edge.target);
    if (source === undefined || target === undefined)
      throw new DramatisError('internal', `The edge ${edge.source}–${edge.target} has no entity at one end.`);
    return source < target ? [source, target] : [target, source];
  };
  const edges = graph.edges
    .map((edge) => ({ edge, ends: ends(edge) }))
    .sort((a, b) => a.ends[0] - b.ends[0] || a.ends[1] - b.ends[1]);
  const incident = new Map<
    number,
    { readonly number: number; readonly edge: Edge; readonly neighbour: number }[]
  >();
  let number = 0;
  for (const {
    edge,
    ends: [source, target],
  } of edges) {
    number += 1;
    connection.run(
      `INSERT INTO edges (number, source, target, weight, documents, npmi, significance, first, last, evidence)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      number,
      source,
      target,
      edge.weight,
      edge.documents,
      edge.npmi,
      edge.significance,
      edge.first,
      edge.last,
      edge.evidence.length,
    );
    for (const [entity, neighbour] of [
      [source, target],
      [target, source],
    ] as const) {
      pushTo(incident, entity, { number, edge, neighbour });
    }
    let position = 0;
    for (const span of edge.evidence) {
      const document = placed.get(span.document);
      if (document === undefined) throw changed(span.document);
      connection.run(
        `INSERT INTO evidence (edge, position, document, sentence, start, end, date)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        number,
        position,
        document.number,
        span.sentence,
        span.start,
        span.end,
        span.date,
      );
      position += 1;
    }
    if (number % 1000 === 0) yield;
  }
  // Entity by entity and strongest first, which is the table's own order: appending to a B-tree is what it does best.
  const types = new Map(graph.entities.map(({ id, type }) => [numbers.get(id), type]));
  for (let entity = 1; entity <= numbers.size; entity++) {
    const list = incident.get(entity) ?? [];
    list.sort((a, b) => b.edge.weight - a.edge.weight || a.neighbour - b.neighbour);
    for (const { number: edgeNumber, edge, neighbour } of list)
      connection.run(
        `INSERT INTO adjacency (entity, weight, neighbour, type, documents, npmi, significance, edge)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        entity,
        edge.weight,
        neighbour,
        types.get(neighbour),
        edge.documents,
        edge.npmi,
        edge.significance,
        edgeNumber,
      );
    if (entity % 200 === 0) yield;
  }
}

const changed = (document: DocumentId): DramatisError =>
  new DramatisError(
    'conflict',
    `The document ${document} changed while the graph was computed from it. Nothing was written; run the command again.`,
    { facts: { document } },
  );
