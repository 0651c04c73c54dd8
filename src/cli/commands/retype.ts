import { Argument, type Command } from 'commander';
import { ENTITY_TYPE_NAMES } from '../../contract/entity-types/index.js';
import type { retype as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const retype: CliCommand = {
  name: 'retype',
  register(program: Command): void {
    withJson(withStore(program.command('retype')))
      .description('Say what an entity is.')
      .argument('<name or id>', 'the entity')
      .addArgument(new Argument('<type>', 'what it is').choices(ENTITY_TYPE_NAMES))
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).retype(...given),
      );
  },
};
