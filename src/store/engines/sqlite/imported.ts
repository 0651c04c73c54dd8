import { DramatisError } from '../../../contract/errors.js';
import type { Connection } from './connection.js';

/** Marks a store as one whose graph came from a file. */
export const markImported = (connection: Connection): void => {
  connection.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('imported', 1)");
};

export const isImported = (connection: Connection): boolean =>
  connection.get("SELECT value FROM meta WHERE key = 'imported'") !== undefined;

/** Refuses what would derive the graph anew: there are no texts to derive it from. */
export const requireOwn = (connection: Connection): void => {
  if (!isImported(connection)) return;
  throw new DramatisError(
    'conflict',
    'This store holds an imported graph, without the texts it was made from. It can be searched, shown and exported, not changed: make changes where its documents are.',
  );
};

/** Errors: 'conflict'. */
export const requireEmpty = (connection: Connection): void => {
  const { stored = 0 } =
    connection.get<{ stored: number }>(
      'SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM entities) + (SELECT count(*) FROM decisions) stored',
    ) ?? {};
  if (stored > 0)
    throw new DramatisError(
      'conflict',
      `${connection.file}: a graph is imported into a store of its own, and this one holds something already. It was left as it is. Give another file with --db.`,
    );
};
