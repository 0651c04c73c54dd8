import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'dist/src/cli/main.js');
const run = promisify(execFile);

export interface Serving {
  /** Such as http://127.0.0.1:41234. */
  readonly url: string;
  readonly store: string;
  stop(): Promise<void>;
  /** Serves the same store again, on the same port. */
  start(): Promise<void>;
  /** Stops and removes the store. */
  close(): Promise<void>;
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server has no stdout.');
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /listening on (http:\S+)/.exec(line);
    if (found?.[1]) return found[1];
  }
  throw new Error('The server ended without listening.');
}

export interface ServeOptions {
  /** Paths to build the store from. Default: the sample corpus. Empty: an empty store. */
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
  /** Fills the store in place of a build. */
  readonly fill?: (path: string) => Promise<void>;
}

/** Builds a store with the built command line and serves it, as a user would. */
export async function serveDramatis({
  paths = ['seeds/reports'],
  args = [],
  fill = async (store) => {
    await run(process.execPath, [cli, 'build', ...paths, '--db', store, '--jobs', '1'], { cwd: root });
  },
}: ServeOptions = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'dramatis-e2e-'));
  const store = join(folder, 'store.db');
  await fill(store);
  let child: ChildProcess | undefined;
  let url = '';
  const start = async (port = '0') => {
    const flags = ['serve', '--db', store, '--port', port, ...args];
    child = spawn(process.execPath, [cli, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    url = await listening(child);
  };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url,
    store,
    stop,
    start: () => start(new URL(url).port),
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
