import type { Command } from 'commander';
import type { run } from '../actions/mcp.js';
import type { CliCommand } from '../command.js';
import { wholeNumber, withStore } from '../options.js';

export const mcp: CliCommand = {
  name: 'mcp',
  register(program: Command): void {
    withStore(program.command('mcp'))
      .description(
        'Offer the graph as tools to a language model (Model Context Protocol), on standard input and output.',
      )
      .option(
        '--port <n>',
        'over HTTP instead, at /mcp on this port; 0 takes any free one',
        wholeNumber(0, 65_535),
      )
      .option('--host <address>', 'address to listen on', '127.0.0.1')
      .option('--token <secret>', 'every call over HTTP needs it')
      .action(async (...given: Parameters<typeof run>) => (await import('../actions/mcp.js')).run(...given));
  },
};
