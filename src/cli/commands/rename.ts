import type { Command } from 'commander';
import type { rename as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const rename: CliCommand = {
  name: 'rename',
  register(program: Command): void {
    withJson(withStore(program.command('rename')))
      .description('Give an entity another name.')
      .argument('<name or id>', 'the entity')
      .argument('<new name>', 'what it is called from now on')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).rename(...given),
      );
  },
};
