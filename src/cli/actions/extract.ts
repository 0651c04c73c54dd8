import type { Command } from 'commander';
import { DEFAULT_MODEL, type ModelName } from '../../contract/model-name.js';
import { inOrder } from '../../lib/in-order.js';
import { createPool } from '../../run/create-pool.js';
import type { ExtractRecord } from '../../run/extract-record.js';
import { tasksOf } from '../../run/tasks-of.js';
import { PartialFailure } from '../partial-failure.js';
import { plural, say, write } from '../say.js';

export interface ExtractFlags {
  readonly jsonl?: boolean;
  readonly json?: boolean;
  readonly jobs: number;
  readonly model?: ModelName;
  readonly format?: string;
}

export const run = async (paths: readonly string[], flags: ExtractFlags, command: Command): Promise<void> => {
  const inputs = paths.length > 0 ? paths : flags.jsonl ? ['-'] : [];
  if (inputs.length === 0) {
    command.error(
      'extract: nothing to read. Name files or folders, or give --jsonl and lines on standard input.',
      { exitCode: 2 },
    );
  }
  const source = await tasksOf(inputs, process.stdin);
  const pool = createPool('record', Math.min(flags.jobs, source.total?.tasks ?? flags.jobs), {
    model: flags.model ?? DEFAULT_MODEL,
    format: flags.format,
  });
  const show = flags.jsonl || flags.json ? (lines: string) => lines : readable;
  let failed = source.failures.length;
  for (const { message } of source.failures) say(message);
  try {
    for await (const result of inOrder(source.tasks, (task) => pool.run(task), pool.jobs * 4)) {
      if (result.lines !== '') await write(show(result.lines));
      for (const message of [...result.warnings, ...result.failures.map((failure) => failure.message)])
        say(message);
      failed += result.failures.length;
    }
  } finally {
    await pool.close();
  }
  if (failed > 0) throw new PartialFailure(`${plural(failed, 'document')} failed`);
};

const readable = (lines: string): string =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => listed(JSON.parse(line) as ExtractRecord))
    .join('');

const listed = ({ id, mentions }: ExtractRecord): string => {
  const lines = mentions.map(
    ({ text, type, confidence, start, end }) =>
      `  ${text.replace(/\s+/g, ' ').padEnd(40)} ${type.padEnd(13)} ${confidence.toFixed(2)}  ${start}–${end}\n`,
  );
  return `${id}: ${plural(mentions.length, 'mention')}\n${lines.join('')}`;
};
