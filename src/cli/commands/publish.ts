import type { Command } from 'commander';
import type { run } from '../actions/publish.js';
import type { CliCommand } from '../command.js';
import { withStore } from '../options.js';

export const publish: CliCommand = {
  name: 'publish',
  register(program: Command): void {
    withStore(program.command('publish'))
      .description('Write the graph, its evidence and the explorer as one page that opens from disk.')
      .argument('<folder>', 'where to write index.html')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/publish.js')).run(...given),
      );
  },
};
