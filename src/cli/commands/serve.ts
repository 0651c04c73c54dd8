import type { Command } from 'commander';
import type { run } from '../actions/serve.js';
import type { CliCommand } from '../command.js';
import { wholeNumber, withStore } from '../options.js';

export const serve: CliCommand = {
  name: 'serve',
  register(program: Command): void {
    withStore(program.command('serve'))
      .description('Serve the API and the explorer.')
      .option('--port <n>', 'port; 0 takes any free one', wholeNumber(0, 65_535), 3000)
      .option('--host <address>', 'address to listen on', '127.0.0.1')
      .option('--token <secret>', 'every call of the API needs it')
      .option('--read-only', 'refuse new documents and corrections')
      .action(async (...given: Parameters<typeof run>) =>
        (await import('../actions/serve.js')).run(...given),
      );
  },
};
