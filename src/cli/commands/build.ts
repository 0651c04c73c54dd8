import type { Command } from 'commander';
import type { run } from '../actions/build.js';
import type { CliCommand } from '../command.js';
import { formatOption, jobsOption, modelOption, windowOption, withJson, withStore } from '../options.js';

export const build: CliCommand = {
  name: 'build',
  register(program: Command): void {
    withJson(withStore(program.command('build')))
      .description('Read documents into the store and make the graph.')
      .argument('[paths...]', "files, folders (recursively), or '-' for JSONL on standard input")
      .addOption(jobsOption())
      .addOption(modelOption())
      .addOption(windowOption())
      .addOption(formatOption())
      .option('--descriptions', "count 'he' and 'the president' as naming those they stand for")
      .addHelpText(
        'after',
        '\nUnchanged documents are skipped. Without paths the graph of what is stored is brought up to date.\nExample: dramatis build articles/ --db articles.db',
      )
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/build.js')).run(...given),
      );
  },
};
