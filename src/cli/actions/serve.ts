import { listen } from '../../../server/main.js';
import { openExistingStore } from '../open-existing-store.js';
import { say, write } from '../say.js';

export interface ServeFlags {
  readonly db: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly readOnly?: boolean;
}

export const run = async ({ db, ...options }: ServeFlags): Promise<void> => {
  const store = await openExistingStore(db);
  const server = await listen({ store, ...options });
  await write(`Dramatis is listening on ${server.url}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say('Closing.');
  await server.close();
  await store.close();
};
