import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDramatis } from '../support/run-dramatis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NAMES = ['Helena Novak', 'Tomas Berg', 'Irene Walsh', 'Pavel Dusek', 'Maria Santos'];
const report = (at: number): string =>
  `${NAMES[at % 5]} met ${NAMES[(at * 3 + 1) % 5]} in Lisbon on day ${at} of the talks. The European Commission sent ${NAMES[(at + 2) % 5]} for the ${at}th round.`;
const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${JSON.stringify({ id: `r${at}`, text: report(at) })}\n`).join(
    '',
  );

const exported = async (cwd: string, db: string): Promise<string> =>
  (await runDramatis(['export', '--format', 'jsonl', '--db', db], { cwd })).stdout;

test('a second build skips what did not change', async () => {
  const cwd = temporaryFolder();
  await runDramatis(['build', '-', '--db', 'g.db'], { cwd, input: lines(6) });
  const again = await runDramatis(['build', '-', '--db', 'g.db', '--json'], { cwd, input: lines(7) });
  expect(JSON.parse(again.stdout)).toMatchObject({ documents: 1, unchanged: 6, failed: 0 });
});

test('a changed document takes the place of the old one', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'a.txt'), report(1));
  await runDramatis(['build', 'a.txt', '--db', 'g.db'], { cwd });
  writeFileSync(join(cwd, 'a.txt'), 'Olga Lindqvist flew to Oslo with Jonas Weber.');
  const again = await runDramatis(['build', 'a.txt', '--db', 'g.db', '--json'], { cwd });
  expect(JSON.parse(again.stdout)).toMatchObject({ documents: 1, stats: { documents: 1 } });
  expect(await exported(cwd, 'g.db')).not.toContain('Novak');
});

test('order, batches and threads change no byte of the export', async () => {
  const cwd = temporaryFolder();
  const forwards = lines(12);
  const backwards = forwards.trim().split('\n').reverse().join('\n');
  await runDramatis(['build', '-', '--db', 'one.db', '--jobs', '1'], { cwd, input: forwards });
  await runDramatis(['build', '-', '--db', 'two.db', '--jobs', '2'], { cwd, input: backwards });
  await runDramatis(['build', '-', '--db', 'three.db'], { cwd, input: lines(5) });
  await runDramatis(['build', '-', '--db', 'three.db'], { cwd, input: forwards });
  const one = await exported(cwd, 'one.db');
  expect(one).toContain('Helena Novak');
  expect(await exported(cwd, 'two.db')).toBe(one);
  expect(await exported(cwd, 'three.db')).toBe(one);
});

test('an interrupted build keeps what it has read, and a rerun completes it', async () => {
  const cwd = temporaryFolder();
  const input = lines(40);
  await runDramatis(['build', '-', '--db', 'whole.db', '--jobs', '1'], { cwd, input });
  const stopped = await runDramatis(['build', '-', '--db', 'g.db', '--jobs', '1', '--json'], {
    cwd,
    input: lines(12),
    keepOpen: true,
    interruptWhen: (stderr) => stderr.includes('Reading'),
  });
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain('Stopping');
  expect(JSON.parse(stopped.stdout)).toMatchObject({ interrupted: true });
  const rerun = await runDramatis(['build', '-', '--db', 'g.db', '--jobs', '1'], { cwd, input });
  expect(rerun.code).toBe(0);
  expect(await exported(cwd, 'g.db')).toBe(await exported(cwd, 'whole.db'));
});

test('with --window a paragraph connects what it names, and the store keeps to it', async () => {
  const cwd = temporaryFolder();
  const texts = ['Helena Novak arrived. Tomas Berg waited.', 'Maria Santos left. Helena Novak stayed.'];
  const input = texts.map((text, at) => `${JSON.stringify({ id: `r${at}`, text })}\n`);
  const edges = async (): Promise<number> => {
    const { stdout } = await runDramatis(['build', '--db', 'g.db', '--json'], { cwd });
    return (JSON.parse(stdout) as { stats: { edges: number } }).stats.edges;
  };
  await runDramatis(['build', '-', '--db', 'g.db'], { cwd, input: input[0]! });
  expect(await edges()).toBe(0);
  await runDramatis(['build', '--db', 'g.db', '--window', 'paragraph'], { cwd });
  expect(await edges()).toBe(1);
  await runDramatis(['build', '-', '--db', 'g.db'], { cwd, input: input[1]! });
  expect(await edges()).toBe(2);
});

test('without paths and without a store, build says what is missing', async () => {
  const { code, stderr } = await runDramatis(['build', '--db', 'none.db'], { cwd: temporaryFolder() });
  expect(code).toBe(2);
  expect(stderr).toContain('none.db: there is no store at that path.');
});

test('with --descriptions a pronoun connects the person it stands for', async () => {
  const cwd = temporaryFolder();
  const text = 'Helena Novak arrived on Monday. She met Tomas Berg in Lisbon.';
  const input = `${JSON.stringify({ id: 'r', text })}\n`;
  const neighboursOf = async (...flags: string[]): Promise<string> => {
    await runDramatis(['build', '-', '--db', 'g.db', ...flags], { cwd, input });
    return (await runDramatis(['neighbours', 'Helena Novak', '--db', 'g.db', '--json'], { cwd })).stdout;
  };
  expect(await neighboursOf()).not.toContain('Tomas Berg');
  expect(await neighboursOf('--descriptions')).toContain('Tomas Berg');
});
