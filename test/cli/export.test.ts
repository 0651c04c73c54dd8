import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDramatis } from '../support/run-dramatis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TEXTS = [
  'Helena Novak met Tomas Berg in Lisbon. Helena Novak praised Tomas Berg.',
  'Helena Novak met Maria Santos in Oslo.',
];
const input = TEXTS.map((text, at) => `${JSON.stringify({ id: `r${at}`, text })}\n`).join('');

test('export says what each filter left out, and import gives the same graph back', async () => {
  const cwd = temporaryFolder();
  const run = (...args: string[]) => runDramatis(args, { cwd, input });
  await run('build', '-', '--db', 'g.db', '--model', 'fast');
  const strong = await run(
    'export',
    '--format',
    'gexf',
    '--db',
    'g.db',
    '--min-weight',
    '2',
    '--min-degree',
    '1',
  );
  expect(strong.stderr).toMatch(
    /^minWeight left out 0 entities and \d+ edges\.\nminDegree left out \d+ entities/,
  );
  expect(strong.stdout).toContain('minWeight left out 0 entities');
  for (const file of ['graph.jsonl', 'graph.gexf']) {
    const format = file.slice('graph.'.length);
    await run('export', '--format', format, '--db', 'g.db', '--out', file);
    const imported = await run('import', file, '--db', `${format}.db`, '--json');
    expect(JSON.parse(imported.stdout)).toMatchObject({ byType: { person: 3 } });
    const again = await run('export', '--format', format, '--db', `${format}.db`);
    expect(again.stdout).toBe(readFileSync(join(cwd, file), 'utf8'));
  }
  const refused = await run('import', 'graph.gexf', '--db', 'g.db');
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('It was left as it is.')]);
  const change = await run('rename', 'Helena Novak', 'H. Novak', '--db', 'gexf.db');
  expect([change.code, change.stderr]).toEqual([2, expect.stringContaining('imported graph')]);
});
