import { listen } from '../../../server/main.js';
import { serveMcpOnStdio } from '../../../server/mcp/mcp-server.js';
import { openExistingStore } from '../open-existing-store.js';
import { say, write } from '../say.js';

export interface McpFlags {
  readonly db: string;
  readonly port?: number;
  readonly host: string;
  readonly token?: string;
}

export const run = async ({ db, port, ...options }: McpFlags): Promise<void> => {
  const store = await openExistingStore(db);
  const onError = (error: unknown): void =>
    say(`dramatis: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  // Standard output carries the protocol there: nothing else may be written to it.
  if (port === undefined) await serveMcpOnStdio(store, onError);
  else {
    const server = await listen({ store, port, ...options, readOnly: true, onError });
    await write(`Dramatis offers its tools on ${server.url}/mcp\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.close();
  }
  await store.close();
};
