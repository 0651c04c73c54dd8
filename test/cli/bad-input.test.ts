import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { records, runDramatis } from '../support/run-dramatis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const GOOD = 'Prime Minister Helena Novak met Tomas Berg in Lisbon. Helena Novak thanked Tomas Berg.';

test('a missing path ends the command before anything is made', async () => {
  const cwd = temporaryFolder();
  const ran = await runDramatis(['build', 'nowhere', '--db', 'g.db'], { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('nowhere');
  expect(ran.stdout).toBe('');
  const after = await runDramatis(['search', 'Novak', '--db', 'g.db'], { cwd });
  expect(after.code).toBe(2);
  expect(after.stderr).toContain('there is no store');
});

test('files that cannot be read are named and everything else is kept', async () => {
  const cwd = temporaryFolder();
  const folder = join(cwd, 'news');
  mkdirSync(folder);
  writeFileSync(join(folder, 'good.txt'), GOOD);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'binary.txt'),
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 256),
  );
  writeFileSync(
    join(folder, 'lines.jsonl'),
    `{"id":"a","text":${JSON.stringify(GOOD.replaceAll('Berg', 'Stone'))}}\nthis is not JSON\n{"id":"c"}\n`,
  );
  const ran = await runDramatis(['build', 'news', '--db', 'g.db', '--json'], { cwd });
  expect(ran.code).toBe(1);
  for (const named of ['news/empty.txt', 'news/binary.txt', 'news/lines.jsonl:2', 'news/lines.jsonl:3']) {
    expect(ran.stderr).toContain(named);
  }
  const { failures, documents } = JSON.parse(ran.stdout) as {
    failures: { code: string }[];
    documents: number;
  };
  expect(documents).toBe(2);
  expect(failures.map(({ code }) => code).sort()).toEqual([
    'bad-json',
    'bad-json',
    'binary-file',
    'empty-file',
  ]);
  const exported = records(
    (await runDramatis(['export', '--format', 'jsonl', '--db', 'g.db'], { cwd })).stdout,
  );
  expect(exported.filter(({ kind }) => kind === 'document').map(({ source }) => source)).toEqual(
    expect.arrayContaining(['news/good.txt', 'news/lines.jsonl#a']),
  );
});

test('a document that names nobody is kept and is no failure', async () => {
  const cwd = temporaryFolder();
  const input = '{"id":"plain","text":"it rained all day and nothing else happened."}\n';
  const ran = await runDramatis(['build', '-', '--db', 'g.db', '--json'], { cwd, input });
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    documents: 1,
    failed: 0,
    stats: { documents: 1, entities: 0 },
  });
});

test.each([
  [['build']],
  [['build', '.', '--jobs', 'many']],
  [['extract']],
  [['export', '--format', 'docx']],
  [['neighbours', 'x', '--from', 'yesterday']],
  [['nonsense']],
  [['search', 'x', '--unknown']],
])('%j is wrong use: exit code 2 and a hint', async (args) => {
  const ran = await runDramatis(args, { cwd: temporaryFolder() });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/--help|there is no store/);
});

test('a file that is no store is refused and left as it is', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'notes.db'), 'these are my notes, not a database');
  const ran = await runDramatis(['search', 'x', '--db', 'notes.db'], { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('notes.db');
});

test('a file of 50 MB is refused in words, and the next one is read', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'large.txt'), `${GOOD}\n\n`.repeat(600_000));
  writeFileSync(join(cwd, 'small.txt'), GOOD);
  const ran = await runDramatis(['extract', '--json', '--jobs', '1', 'large.txt', 'small.txt'], { cwd });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/large\.txt.*limit.*Split it/);
  expect(records(ran.stdout).map(({ id }) => id)).toEqual(['small.txt']);
});
