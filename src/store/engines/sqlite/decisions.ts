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
  const log = readDecisions(connection);
  if (body.kind === 'undo') {
    if (!log.some(({ id }) => id === body.decision))
      throw new DramatisError(
        'not-found',
        `There is no decision '${body.decision}'. 'dramatis decisions' lists them.`,
      );
    if (log.some((decision) => decision.kind === 'undo' && decision.decision === body.decision))
      throw new DramatisError('conflict', `The decision '${body.decision}' was taken back already.`);
  }
  const text = JSON.stringify(body);
  const position = log.length + 1;
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
