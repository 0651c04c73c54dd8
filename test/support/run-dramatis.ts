import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Leaves standard input open after `input`, as a program that has more to say would. */
  readonly keepOpen?: boolean;
  /** Called with what stderr has said so far; returns true once the process is to be interrupted (Ctrl-C). */
  readonly interruptWhen?: (stderr: string) => boolean;
}

/** Runs the built command line as a user would, in a process of its own. */
export const runDramatis = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: options.cwd });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (!interrupted && options.interruptWhen?.(stderr)) {
        interrupted = true;
        child.kill('SIGINT');
      }
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => {}); // the child may end before it has read all
    if (options.keepOpen) child.stdin.write(options.input ?? '');
    else child.stdin.end(options.input ?? '');
  });

/** The records of a JSONL output. */
export const records = <Item = Record<string, unknown>>(stdout: string): Item[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);
