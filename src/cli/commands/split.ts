import type { Command } from 'commander';
import type { split as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const split: CliCommand = {
  name: 'split',
  register(program: Command): void {
    withJson(withStore(program.command('split')))
      .description('Take some of an entity’s mentions away from it: they are somebody else.')
      .argument('<name or id>', 'the entity')
      .requiredOption('--in <sources...>', 'the documents where it is somebody else')
      .option('--name <name>', 'what the other one is called')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).split(...given),
      );
  },
};
