import { Command, CommanderError } from 'commander';
import { DramatisError, ERRORS } from '../contract/errors.js';
import { packageVersion } from '../lib/package-folder.js';
import { COMMANDS } from './commands/index.js';
import { PartialFailure } from './partial-failure.js';
import { say } from './say.js';

/** Runs one command line. @returns its exit code: 0 done, 1 part of the input failed, 2 wrong use. */
export const runCli = async (argv: readonly string[]): Promise<number> => {
  closeQuietlyOnBrokenPipe();
  try {
    await program().parseAsync(argv);
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
};

export const program = (): Command => {
  const dramatis = new Command('dramatis')
    .description('Turns English news into a map of the people, places and organisations it names.')
    .version(packageVersion)
    .showHelpAfterError('Run with --help to see what it takes.')
    .exitOverride();
  for (const command of COMMANDS) command.register(dramatis);
  for (const subcommand of dramatis.commands)
    subcommand
      .exitOverride()
      .showHelpAfterError(`Run 'dramatis ${subcommand.name()} --help' to see what it takes.`);
  return dramatis;
};

const exitCodeOf = (error: unknown): number => {
  if (error instanceof PartialFailure) return 1;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof DramatisError) {
    say(`dramatis: ${error.message}`);
    return ERRORS[error.code].exit;
  }
  say(`dramatis: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
};

// `dramatis search … | head` closes our output early: that is not an error.
const closeQuietlyOnBrokenPipe = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};
