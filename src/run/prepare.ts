import type { Document } from '../contract/document.js';
import type { ModelName } from '../contract/model-name.js';
import { createExtractor } from '../extract/extractor.js';
import { contentHash } from '../lib/make-id.js';
import { prepareDocument } from '../pipeline.js';
import { failureOf, readTask } from './read-task.js';
import { readingVersion } from './reading-version.js';
import type { PreparedTask, Task } from './task.js';

export interface PrepareSettings {
  readonly model: ModelName;
  /** Stored hash of each source: what is the same is skipped. */
  readonly known: ReadonlyMap<string, string>;
  /** Name of the format to read files with, whatever their names say. */
  readonly format?: string;
  /** Whether pronouns and roles are mentions too. Default false. */
  readonly descriptions?: boolean;
}

/** A result while it is made. */
type Growing<Result> = {
  readonly [Key in keyof Result]: Result[Key] extends readonly (infer Item)[] ? Item[] : Result[Key];
};

/** @returns what makes a task's documents ready for a store: a function that never throws, whatever it is given. */
export const createPreparer = (settings: PrepareSettings): ((task: Task) => Promise<PreparedTask>) => {
  const { known, model, format, descriptions = false } = settings;
  const extractor = createExtractor({ model });
  const version = readingVersion();
  // Another tagger reads the same text differently: it is part of what is remembered.
  const stamp = (hash: string): string =>
    contentHash(hash, model, version, descriptions ? 'descriptions' : '');
  const prepareInto = (result: Growing<PreparedTask>, document: Document, hash: string): void => {
    try {
      result.prepared.push(prepareDocument({ ...document, hash }, extractor, { descriptions }));
    } catch (error) {
      result.failures.push(failureOf(document.source, error));
    }
  };
  return async (task) => {
    const result: Growing<PreparedTask> = { prepared: [], unchanged: [], failures: [], warnings: [] };
    const isKnown = (source: string, hash: string): boolean => known.get(source) === stamp(hash);
    for await (const outcome of readTask(task, format, isKnown)) {
      if ('unchanged' in outcome) result.unchanged.push(outcome.unchanged);
      else if ('failure' in outcome) result.failures.push(outcome.failure);
      else {
        if (outcome.warning) result.warnings.push(outcome.warning);
        prepareInto(result, outcome.document, stamp(outcome.hash));
      }
    }
    return result;
  };
};
