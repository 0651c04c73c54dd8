import { DEFAULT_WINDOW, type Window } from '../../../contract/window.js';
import type { Connection } from './connection.js';
import { bump } from './meta.js';

export const readWindow = (connection: Connection): Window =>
  connection.get<{ value: Window }>("SELECT value FROM meta WHERE key = 'window'")?.value ?? DEFAULT_WINDOW;

/** Another window is another graph: the one that stands is stale then. */
export const writeWindow = (connection: Connection, window: Window): void => {
  if (window === readWindow(connection)) return;
  connection.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('window', ?)", window);
  bump(connection, 'revision', 'content');
};
