import { program } from '../../src/cli/run-cli.js';
import { ERRORS } from '../../src/contract/errors.js';
import { apiPage } from './api-page.js';

export interface ReferencePage {
  readonly file: string;
  readonly render: () => string;
}

const GENERATED = '<!-- Written by `npm run docs`: change the code, not this page. -->\n';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const commandLine: ReferencePage = {
  file: 'command-line.md',
  render() {
    const sections = program().commands.map((command) => {
      const usage = `dramatis ${command.name()} ${command.usage()}`;
      const takes = [
        ...command.registeredArguments.map(
          (argument) => [`<${argument.name()}>`, argument.description] as const,
        ),
        ...command.options.map((option) => {
          const note =
            option.defaultValueDescription ??
            (option.defaultValue === undefined ? undefined : String(option.defaultValue));
          return [
            option.flags,
            option.description + (note === undefined ? '' : ` (default: ${note})`),
          ] as const;
        }),
      ];
      const rows = takes.map(([flag, text]) => `| \`${cell(flag)}\` | ${cell(text)} |`).join('\n');
      return `## ${command.name()}\n\n${command.description()}\n\n\`\`\`\n${usage}\n\`\`\`\n\n| takes | |\n|---|---|\n${rows}\n`;
    });
    return `${GENERATED}# The command line\n\nResults go to standard output, progress and messages to standard error. Exit code 0: done; 1: part of the input failed, what\nfailed was listed and everything else was kept; 2: wrong use.\n\n${sections.join('\n')}`;
  },
};

const errors: ReferencePage = {
  file: 'errors.md',
  render() {
    const rows = Object.entries(ERRORS).map(
      ([code, { status, exit, title }]) => `| \`${code}\` | ${title} | ${status} | ${exit} |`,
    );
    return `${GENERATED}# Errors\n\nEvery error has a stable code: \`code\` in the API's problem+json and in \`--json\` results.\n\n| code | what happened | HTTP status | exit code |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  },
};

const api: ReferencePage = { file: 'api.md', render: () => GENERATED + apiPage() };

export const REFERENCE_PAGES = [commandLine, errors, api] as const satisfies readonly ReferencePage[];
