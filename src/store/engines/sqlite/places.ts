import type { Position } from '../../../contract/graph-records.js';
import type { EntityId } from '../../../contract/ids.js';
import type { Connection } from './connection.js';

export const readPlaces = (connection: Connection): ReadonlyMap<EntityId, Position> =>
  new Map(
    connection
      .all<Position & { id: EntityId }>('SELECT id, x, y FROM places ORDER BY id')
      .map(({ id, x, y }) => [id, { x, y }]),
  );

export const writePlaces = (connection: Connection, places: ReadonlyMap<EntityId, Position>): void => {
  connection.run('DELETE FROM places');
  for (const [id, { x, y }] of places)
    connection.run('INSERT INTO places (id, x, y) VALUES (?, ?, ?)', id, x, y);
};
