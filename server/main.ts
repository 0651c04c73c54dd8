import { createServer, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { DramatisError } from '../src/contract/errors.js';
import { type AppOptions, createApp, createContext } from './app.js';
import { problemOf } from './http/problems.js';

export interface ListenOptions extends AppOptions {
  /** Default 127.0.0.1: only this machine. */
  readonly host?: string;
  /** Default 3000; 0 for any free one. */
  readonly port?: number;
  /** Read the graph as soon as it listens, in the pauses between answers: the first who asks for it waits less. Default false. */
  readonly warm?: boolean;
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
  warm = false,
  ...options
}: ListenOptions): Promise<Listening> => {
  const context = createContext(options);
  const server = createServer(createApp(options, context));
  server.on('clientError', answerUnparsed);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  // What fails here fails again for whoever asks, and is told then.
  if (warm) context.ties().catch(() => undefined);
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

/** Answers what is no HTTP request, or one whose address or headers are larger than Node reads: express never sees it. */
const answerUnparsed = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const problem = problemOf(
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new DramatisError('too-large', 'The address or the headers are larger than this server takes: 16 kB.')
      : new DramatisError('bad-usage', 'This is no HTTP request that can be read.'),
  );
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
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
