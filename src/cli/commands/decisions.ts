import type { Command } from 'commander';
import type { decisions as run } from '../actions/correct.js';
import type { CliCommand } from '../command.js';
import { withJson, withStore } from '../options.js';

export const decisions: CliCommand = {
  name: 'decisions',
  register(program: Command): void {
    withJson(withStore(program.command('decisions')))
      .description('List all corrections, oldest first.')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/correct.js')).decisions(...given),
      );
  },
};
