import type { Command } from 'commander';

/** One subcommand: a file in commands/ and a line in commands/index.ts. */
export interface CliCommand {
  readonly name: string;
  register(program: Command): void;
}
