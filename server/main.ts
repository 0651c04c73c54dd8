import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DramatisError } from '../src/contract/errors.js';
import { type AppOptions, createApp } from './app.js';

export interface ListenOptions extends AppOptions {
  /** Default 127.0.0.1: only this machine. */
  readonly host?: string;
  /** Default 3000; 0 for any free one. */
  readonly port?: number;
}

export interface Listening {
  /** Such as http://127.0.0.1:3000. */
  readonly url: string;
  /** Ends once the answers under way are out. */
  readonly close: () => Promise<void>;
}

/** Serves the app; resolves once it answers. Errors: DramatisError 'port-in-use', 'bad-usage'. */
export const listen = async ({
  host = '127.0.0.1',
  port = 3000,
  ...options
}: ListenOptions): Promise<Listening> => {
  const server = createServer(createApp(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeIdleConnections();
      }),
  };
};

const listenError = (error: NodeJS.ErrnoException, host: string, port: number): unknown => {
  const options = { facts: { host, port }, cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new DramatisError(
        'port-in-use',
        `Port ${port} on ${host} is taken. Give another with --port, or --port 0 for any free one.`,
        options,
      );
    case 'EACCES':
      return new DramatisError(
        'port-in-use',
        `Port ${port} may not be opened without special rights. Give one above 1023 with --port.`,
        options,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new DramatisError(
        'bad-usage',
        `This machine has no address '${host}'. Give another with --host.`,
        options,
      );
    default:
      return error;
  }
};
