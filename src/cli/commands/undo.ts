import type { Command } from 'commander';
import type { undo as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const undo: CliCommand = {
  name: 'undo',
  register(program: Command): void {
    withJson(withStore(program.command('undo')))
      .description('Take back a decision.')
      .argument('[decision]', 'its id, as the list of decisions prints it (default: the last one)')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).undo(...given),
      );
  },
};
