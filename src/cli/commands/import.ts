import type { Command } from 'commander';
import type { run } from '../actions/import.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const importGraph: CliCommand = {
  name: 'import',
  register(program: Command): void {
    withJson(withStore(program.command('import')))
      .description('Fill an empty store with a graph that was exported, to look at it and export it again.')
      .argument('<file>', 'a .gexf or .jsonl file')
      .addHelpText(
        'after',
        '\nThe file holds no texts: such a store is not changed. Example: dramatis import graph.jsonl --db graph.db',
      )
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/import.js')).run(...given),
      );
  },
};
