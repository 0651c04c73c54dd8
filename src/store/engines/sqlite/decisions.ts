import type { Decision, DecisionBody } from '../../../contract/decision.js';
import { DramatisError } from '../../../contract/errors.js';
import type { DecisionId } from '../../../contract/ids.js';
import { decisionId } from '../../../lib/make-id.js';
import type { Connection } from './connection.js';
import { bump } from './meta.js';

export const readDecisions = (connection: Connection): readonly Decision[] =>
  connection
    .all<{ id: DecisionId; at: string; body: string }>('SELECT id, at, body FROM decisions ORDER BY position')
    .map(({ id, at, body }) => ({ ...(JSON.parse(body) as DecisionBody), id, at }));

/** Appends; the log is never edited. Its place in the log makes an id, so the same log has the same ids. */
export const appendDecision = (connection: Connection, body: DecisionBody, at: string): Decision => {
  if (body.kind === 'undo') checkUndo(connection, body.decision);
  const text = JSON.stringify(body);
  const position =
    1 + (connection.get<{ last: number | null }>('SELECT max(position) last FROM decisions')?.last ?? 0);
  const id = decisionId(`${position} ${text}`);
  connection.run(
    'INSERT INTO decisions (position, id, at, body) VALUES (?, ?, ?, ?)',
    position,
    id,
    at,
    text,
  );
  bump(connection, 'revision', 'content');
  return { ...body, id, at };
};

const checkUndo = (connection: Connection, decision: DecisionId): void => {
  const { taken = 0, undone = 0 } =
    connection.get<{ taken: number; undone: number }>(
      `SELECT count(CASE WHEN id = ? THEN 1 END) taken,
         count(CASE WHEN body ->> 'kind' = 'undo' AND body ->> 'decision' = ? THEN 1 END) undone
       FROM decisions`,
      decision,
      decision,
    ) ?? {};
  if (taken === 0)
    throw new DramatisError(
      'not-found',
      `There is no decision '${decision}'. 'dramatis decisions' lists them.`,
    );
  if (undone > 0) throw new DramatisError('conflict', `The decision '${decision}' was taken back already.`);
};
