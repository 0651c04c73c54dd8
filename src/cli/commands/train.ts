import type { Command } from 'commander';
import type { run } from '../actions/train.js';
import type { CliCommand } from '../command.js';

export const train: CliCommand = {
  name: 'train',
  register(program: Command): void {
    program
      .command('train')
      .description(
        'Fit the linear tagger to annotated text: the same text gives the same model, byte for byte.',
      )
      .option('--data <folder>', 'the corpora, a folder each', '../shared/data/train')
      .option('--out <file>', 'the model to write (default: the one that is shipped)')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/train.js')).run(...given),
      );
  },
};
