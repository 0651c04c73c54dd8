import { type Command, Option } from 'commander';
import { EXPORTERS } from '../../export/formats/index.js';
import type { run } from '../actions/export.js';
import type { CliCommand } from '../command.js';
import { collected, isoDate, listOf, realNumber, typesOption, wholeNumber, withStore } from '../options.js';

const MOST = 1_000_000_000;

export const exportGraph: CliCommand = {
  name: 'export',
  register(program: Command): void {
    withStore(program.command('export'))
      .description('Write the graph, or a part of it, in a format other programs read.')
      .addOption(
        new Option('--format <name>', 'what to write')
          .choices(EXPORTERS.map(({ name }) => name))
          .makeOptionMandatory(),
      )
      .option('--out <file>', 'where to (default: standard output)')
      .addOption(typesOption())
      .option('--min-weight <n>', 'edges of at least so many sentences', wholeNumber(1, MOST))
      .option('--min-significance <g2>', 'edges of at least this G²; 10.83 is p = 0.001', realNumber(0, MOST))
      .option(
        '--backbone <level>',
        'only the backbone at this level (disparity filter); 0.05 is usual',
        realNumber(0, 1),
      )
      .option('--min-degree <n>', 'entities with at least so many connections', wholeNumber(0, MOST))
      .option('--from <date>', 'the graph as of this day on', isoDate)
      .option('--to <date>', 'the graph as of this day', isoDate)
      .option('--community <numbers>', 'only these communities', listOf(wholeNumber(0, MOST)))
      .option('--document <id>', 'only what this document names')
      .option('--publisher <name>', 'only what the documents of this publisher name')
      .option('--query <text>', 'entities whose name holds this')
      .option(
        '--around <name or id>',
        'an entity and what is connected with it; can be given more than once',
        collected,
      )
      .option('--depth <n>', 'how many steps around it', wholeNumber(0, 20))
      .option('--limit <n>', 'at most so many entities, the strongest', wholeNumber(1, MOST))
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/export.js')).run(...given),
      );
  },
};
