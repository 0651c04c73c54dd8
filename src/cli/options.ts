import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENTITY_TYPE_NAMES, type EntityType } from '../contract/entity-types/index.js';
import { MODEL_NAMES } from '../contract/model-name.js';
import { WINDOWS } from '../contract/window.js';

/** `--db`, which every command that opens a store takes. */
export const withStore = (command: Command): Command =>
  command.option('--db <file>', 'the store: a file, or a postgres:// URL', 'dramatis.db');

export const withJson = (command: Command): Command => command.option('--json', 'print the result as JSON');

export const jobsOption = (): Option =>
  new Option('--jobs <n>', 'worker threads')
    .argParser(wholeNumber(1, 256))
    .default(availableParallelism(), 'all cores');

export const modelOption = (): Option => new Option('--model <name>', 'the tagger').choices(MODEL_NAMES);

export const windowOption = (): Option =>
  new Option(
    '--window <name>',
    'connect what one of these names together; the store keeps it (default: sentence)',
  ).choices(WINDOWS);

/** @returns a parser of whole numbers from `least` to `most`, both included. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || value < least || value > most) {
      throw new InvalidArgumentError(`'${text}' is not a whole number from ${least} to ${most}.`);
    }
    return value;
  };

/** @returns a parser of numbers from `least` to `most`, both included. */
export const realNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most)) {
      throw new InvalidArgumentError(`'${text}' is not a number from ${least} to ${most}.`);
    }
    return value;
  };

/** @returns a parser of comma-separated values, repeatable: `--community 0,3`. */
export const listOf =
  <Value>(parse: (text: string) => Value) =>
  (text: string, before: readonly Value[] = []): readonly Value[] => [
    ...before,
    ...text.split(',').map((one) => parse(one)),
  ];

/** A repeatable value, which may hold commas. */
export const collected = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  text,
];

/** Repeatable or comma-separated: `--type person,place`. */
export const typesOption = (): Option =>
  new Option('--type <types>', `only these: ${ENTITY_TYPE_NAMES.join(', ')}`).argParser(
    (text: string, before: EntityType[] | undefined): EntityType[] => {
      const types = text.split(',').map((name) => name.trim());
      for (const type of types) {
        if (!(ENTITY_TYPE_NAMES as readonly string[]).includes(type)) {
          throw new InvalidArgumentError(
            `'${type}' is no entity type. Known: ${ENTITY_TYPE_NAMES.join(', ')}.`,
          );
        }
      }
      return [...(before ?? []), ...(types as EntityType[])];
    },
  );

/** An ISO 8601 date, `2022-04-26`. */
export const isoDate = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError(`'${text}' is not a date of the form 2022-04-26.`);
  }
  return text;
};

// Checked where files are read: the formats' own libraries would slow down every other command.
export const formatOption = (): Option =>
  new Option('--format <name>', 'read files as this (text, markdown, html, jsonl), whatever their names say');
