import type { Command } from 'commander';
import type { run } from '../actions/evaluate.js';
import type { CliCommand } from '../command.js';
import { modelOption, withJson } from '../options.js';

export const evaluate: CliCommand = {
  name: 'evaluate',
  register(program: Command): void {
    withJson(program.command('evaluate'))
      .description('Score extraction against BIO files, by exact spans.')
      .argument('<files...>', 'one token and tag a line, a blank line between sentences')
      .addOption(modelOption())
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/evaluate.js')).run(...given),
      );
  },
};
