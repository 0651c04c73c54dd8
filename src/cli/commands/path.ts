import type { Command } from 'commander';
import type { run } from '../actions/path.js';
import type { CliCommand } from '../command.js';
import { wholeNumber, withJson, withStore } from '../options.js';

export const path: CliCommand = {
  name: 'path',
  register(program: Command): void {
    withJson(withStore(program.command('path')))
      .description('The strongest chains between two entities, with the sentences behind each step.')
      .argument('<a>', 'name or id of one end')
      .argument('<b>', 'name or id of the other')
      .option('--count <n>', 'how many chains at most', wholeNumber(1, 20), 3)
      .action(async (...given: Parameters<typeof run>) => (await import('../actions/path.js')).run(...given));
  },
};
