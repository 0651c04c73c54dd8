import { spawnSync } from 'node:child_process';

/** Runs a script of Python 3 with `input` on standard input; what it prints, undefined where there is no Python here. */
export const runPython = (script: string, input: string): string | undefined => {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', script], {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
    maxBuffer: 1 << 28,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
  if (error !== undefined || status !== 0) throw new Error(`python3: ${error?.message ?? stderr}`);
  return stdout;
};
