import type { Command } from 'commander';
import type { run } from '../actions/search.js';
import type { CliCommand } from '../command.js';
import { typesOption, wholeNumber, withJson, withStore } from '../options.js';

export const search: CliCommand = {
  name: 'search',
  register(program: Command): void {
    withJson(withStore(program.command('search')))
      .description('Find entities by name; typing mistakes are forgiven.')
      .argument('<text>', 'a name or part of one')
      .option('--limit <n>', 'how many at most', wholeNumber(1, 1000), 20)
      .addOption(typesOption())
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/search.js')).run(...given),
      );
  },
};
