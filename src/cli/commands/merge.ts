import type { Command } from 'commander';
import type { merge as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const merge: CliCommand = {
  name: 'merge',
  register(program: Command): void {
    withJson(withStore(program.command('merge')))
      .description('Say that entities are one: it outlives a rebuild.')
      .argument('<into>', 'name or id of the one that stays')
      .argument('<from...>', 'names or ids of those it takes in')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).merge(...given),
      );
  },
};
