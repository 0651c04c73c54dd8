import type { Connection } from './connection.js';

/**
 * Counters in the store itself, so that a change by another process is seen too: `revision` counts every change,
 * `content` those of documents and decisions, `graph` new graphs; `graph_content` is the content the graph was made of.
 */
type Counter = 'revision' | 'content' | 'graph' | 'graph_content';

export const counter = (connection: Connection, key: Counter): number =>
  connection.get<{ value: number }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? 0;

export const setCounter = (connection: Connection, key: Counter, value: number): void => {
  connection.run('UPDATE meta SET value = ? WHERE key = ?', value, key);
};

export const bump = (connection: Connection, ...keys: readonly Counter[]): void => {
  for (const key of keys) connection.run('UPDATE meta SET value = value + 1 WHERE key = ?', key);
};

/** Drawn when the store was made: tells two stores apart that once lay at one path. */
export const identity = (connection: Connection): string =>
  connection.get<{ nonce: string }>("SELECT value nonce FROM meta WHERE key = 'nonce'")?.nonce ?? '';

export const revision = (connection: Connection): string =>
  connection.get<{ revision: string }>(
    `SELECT (SELECT value FROM meta WHERE key = 'nonce') || '-' || (SELECT value FROM meta WHERE key = 'revision') revision`,
  )?.revision ?? '';
