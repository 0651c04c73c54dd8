import type { Command } from 'commander';
import type { run } from '../actions/extract.js';
import type { CliCommand } from '../command.js';
import { formatOption, jobsOption, modelOption } from '../options.js';

export const extract: CliCommand = {
  name: 'extract',
  register(program: Command): void {
    program
      .command('extract')
      .description('Find the people, places and organisations in documents, storing nothing.')
      .argument('[paths...]', "files, folders, or '-' for JSONL on standard input")
      .option(
        '--jsonl',
        'read {"id","text"} lines on standard input, write {"id","mentions"} lines in their order',
      )
      .option('--json', 'write one JSON line for each document')
      .addOption(jobsOption())
      .addOption(modelOption())
      .addOption(formatOption())
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/extract.js')).run(...given),
      );
  },
};
