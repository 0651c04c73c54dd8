import { expect, test } from 'vitest';
import { runDramatis } from '../support/run-dramatis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const REPORTS = [
  'Minister Helena Novak met Tomas Berg in Lisbon. Helena Novak thanked Tomas Berg for the talks.',
  'Tomas Berg flew from Lisbon to Oslo, where Irene Walsh received Tomas Berg.',
  'Irene Walsh spoke with Helena Novak about the fish quota in Oslo.',
];
const INPUT = REPORTS.map((text, at) => `${JSON.stringify({ id: `r${at}`, text })}\n`).join('');

test('a correction changes the graph, outlives new documents, and its undo gives the graph back to the byte', async () => {
  const cwd = temporaryFolder();
  const dramatis = async (...args: string[]): Promise<string> => {
    const ran = await runDramatis([...args, '--db', 'g.db'], {
      cwd,
      input: args[0] === 'build' ? INPUT : '',
    });
    expect(ran.stderr).not.toContain('dramatis:');
    expect(ran.code).toBe(0);
    return ran.stdout;
  };
  await dramatis('build', '-');
  const before = await dramatis('export', '--format', 'jsonl');
  await dramatis('merge', 'Helena Novak', 'Irene Walsh');
  expect(JSON.parse(await dramatis('search', 'Irene Walsh', '--json'))).toMatchObject({
    items: [{ name: 'Helena Novak', aliases: ['Irene Walsh'] }],
  });
  await dramatis('build', '-');
  expect(await dramatis('export', '--format', 'jsonl')).not.toBe(before);
  await dramatis('undo');
  expect(await dramatis('export', '--format', 'jsonl')).toBe(before);
  expect(await dramatis('decisions')).toMatch(/merged into Helena Novak.*taken back/);
});

test('a correction of something unknown changes nothing and says so', async () => {
  const cwd = temporaryFolder();
  await runDramatis(['build', '-', '--db', 'g.db'], { cwd, input: INPUT });
  const ran = await runDramatis(['rename', 'Nobody Atall', 'Somebody', '--db', 'g.db'], { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('Nobody Atall');
  expect((await runDramatis(['decisions', '--db', 'g.db', '--json'], { cwd })).stdout.trim()).toBe('[]');
});

test('a path is written out with a sentence on each step, and where there is none it says so', async () => {
  const cwd = temporaryFolder();
  await runDramatis(['build', '-', '--db', 'g.db'], { cwd, input: INPUT });
  const found = await runDramatis(['path', 'Helena Novak', 'Oslo', '--db', 'g.db'], { cwd });
  expect(found.stdout).toContain('Irene Walsh spoke with Helena Novak about the fish quota in Oslo.');
  const none = await runDramatis(['path', 'Oslo', 'Oslo', '--db', 'g.db'], { cwd });
  expect(none.stderr).toContain('No chain');
});
