import { expect, test } from 'vitest';
import { records, runDramatis } from '../support/run-dramatis.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const call = (id: number, method: string, params: object): string =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

test('a language model lists the tools and searches the store over standard input and output', async () => {
  const cwd = temporaryFolder();
  const text = 'Minister Helena Novak met Tomas Berg in Lisbon.';
  await runDramatis(['build', '-', '--db', 'g.db'], { cwd, input: `${JSON.stringify({ id: 'r', text })}\n` });
  const clientInfo = { name: 'test', version: '1' };
  const { stdout, code } = await runDramatis(['mcp', '--db', 'g.db'], {
    cwd,
    input:
      call(1, 'initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo }) +
      `${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n` +
      call(2, 'tools/list', {}) +
      call(3, 'tools/call', { name: 'search', arguments: { query: 'novak' } }),
  });
  expect(code).toBe(0);
  const answers = new Map(
    records<{ id: number; result: Record<string, unknown> }>(stdout).map(({ id, result }) => [
      id,
      JSON.stringify(result),
    ]),
  );
  for (const tool of ['search', 'neighbours', 'path', 'evidence', 'document'])
    expect(answers.get(2)).toContain(tool);
  expect(answers.get(3)).toContain('Helena Novak');
});
