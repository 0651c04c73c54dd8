import type { Edge, Entity, Evidence, Tie } from '../../../contract/graph-records.js';
import type { DocumentId, EntityId } from '../../../contract/ids.js';
import type { Connection } from './connection.js';
import { type EntityRow, entityFromRow } from './entity-rows.js';
import { type EdgeRow, type EvidenceRow, evidenceFromRow, strength } from './spans.js';

export function* streamEntities(connection: Connection): Generator<Entity> {
  for (const row of connection.iterate<EntityRow>('SELECT * FROM entities ORDER BY number'))
    yield entityFromRow(row);
}

/** Edges and their evidence lie in the same order: two cursors walk side by side. */
export function* streamEdges(connection: Connection): Generator<Edge> {
  const idOf = entityIds(connection);
  const documentOf = new Map(
    connection
      .all<{ number: number; id: DocumentId }>('SELECT number, id FROM documents')
      .map(({ number, id }) => [number, id]),
  );
  const evidence = connection.iterate<EvidenceRow & { edge: number }>(
    'SELECT * FROM evidence ORDER BY edge, position',
  );
  const edges = connection.iterate<EdgeRow & { source: number; target: number }>(
    'SELECT * FROM edges ORDER BY number',
  );
  for (const edge of edges) {
    const spans: Evidence[] = [];
    for (let left = edge.evidence; left > 0; left--) {
      const { value } = evidence.next() as IteratorYieldResult<EvidenceRow & { edge: number }>;
      const id = documentOf.get(value.document);
      if (id === undefined) throw new Error(`The store has no document number ${value.document}.`);
      spans.push(evidenceFromRow({ ...value, id }));
    }
    const [first, ...rest] = spans;
    const source = idOf.get(edge.source);
    const target = idOf.get(edge.target);
    if (first === undefined || source === undefined || target === undefined)
      throw new Error(`The store's edge number ${edge.number} is not whole.`);
    yield { source, target, ...strength(edge), evidence: [first, ...rest] };
  }
  evidence.return?.();
}

export function* streamTies(connection: Connection): Generator<Tie> {
  const idOf = entityIds(connection);
  const rows = connection.iterate<EdgeRow & { source: number; target: number }>(
    'SELECT * FROM edges ORDER BY number',
  );
  for (const row of rows) {
    const { weight, documents, npmi, significance, first, last } = row;
    const [source, target] = [idOf.get(row.source)!, idOf.get(row.target)!];
    const figures = { source, target, weight, documents, npmi, significance };
    yield first === null || last === null ? figures : { ...figures, first, last };
  }
}

/** A row an edge: rows are what better-sqlite3 is slow at. */
export function* streamEdgeDays(
  connection: Connection,
  entity: EntityId | undefined,
): Generator<readonly string[]> {
  const rows =
    entity === undefined
      ? connection.iterate<{ days: string }>(
          "SELECT group_concat(DISTINCT ifnull(date, '')) days FROM evidence GROUP BY edge",
        )
      : connection.iterate<{ days: string }>(
          `SELECT (SELECT group_concat(DISTINCT ifnull(date, '')) FROM evidence v WHERE v.edge = a.edge) days
           FROM adjacency a WHERE entity = (SELECT number FROM entities WHERE id = ?)`,
          entity,
        );
  for (const { days } of rows) yield days.split(',');
}

const entityIds = (connection: Connection): ReadonlyMap<number, EntityId> =>
  new Map(
    connection
      .all<{ number: number; id: EntityId }>('SELECT number, id FROM entities')
      .map(({ number, id }) => [number, id]),
  );
