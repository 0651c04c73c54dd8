import type { Command } from 'commander';
import type { hide as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const hide: CliCommand = {
  name: 'hide',
  register(program: Command): void {
    withJson(withStore(program.command('hide')))
      .description('Leave an entity out of the graph; its mentions are kept.')
      .argument('<name or id>', 'the entity')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).hide(...given),
      );
  },
};
