import type { Command } from 'commander';
import type { run } from '../actions/neighbours.js';
import type { CliCommand } from '../command.js';
import { isoDate, typesOption, wholeNumber, withJson, withStore } from '../options.js';

export const neighbours: CliCommand = {
  name: 'neighbours',
  register(program: Command): void {
    withJson(withStore(program.command('neighbours')))
      .description('Who and what is named beside an entity, strongest first, with a sentence for each.')
      .argument('<name or id>', 'as the search prints it')
      .option('--limit <n>', 'how many at most', wholeNumber(1, 1000), 20)
      .addOption(typesOption())
      .option(
        '--min-weight <n>',
        'named together in at least so many sentences',
        wholeNumber(1, 1_000_000_000),
      )
      .option('--from <date>', 'only documents from this day on', isoDate)
      .option('--to <date>', 'only documents up to this day', isoDate)
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/neighbours.js')).run(...given),
      );
  },
};
