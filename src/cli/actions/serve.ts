import { fileURLToPath } from 'node:url';
import { listen } from '../../../server/main.js';
import { DEFAULT_MODEL } from '../../contract/model-name.js';
import { packageFolder } from '../../lib/package-folder.js';
import { openExistingStore } from '../open-existing-store.js';
import { say, write } from '../say.js';
import { serverWork } from '../server-work.js';

export interface ServeFlags {
  readonly db: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly readOnly?: boolean;
}

export const run = async ({ db, ...options }: ServeFlags): Promise<void> => {
  const store = await openExistingStore(db);
  const server = await listen({
    store,
    ...options,
    warm: true,
    clientFolder: fileURLToPath(new URL('dist/client/', packageFolder)),
    work: serverWork(store, db, DEFAULT_MODEL),
    onError: (error) =>
      say(`dramatis: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  await write(`Dramatis is listening on ${server.url}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say('Closing.');
  await server.close();
  await store.close();
};
