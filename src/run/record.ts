import type { ModelName } from '../contract/model-name.js';
import { createExtractor } from '../extract/extractor.js';
import { extractDocument } from '../pipeline.js';
import { extractRecord } from './extract-record.js';
import { failureOf, readTask } from './read-task.js';
import type { Failure, RecordedTask, Task } from './task.js';

export interface RecordSettings {
  readonly model: ModelName;
  /** Name of the format to read files with, whatever their names say. */
  readonly format?: string;
}

/** @returns what writes the records of a task's documents, one a line: a function that never throws, whatever it is given. */
export const createRecorder = ({
  model,
  format,
}: RecordSettings): ((task: Task) => Promise<RecordedTask>) => {
  const extractor = createExtractor({ model });
  return async (task) => {
    const failures: Failure[] = [];
    const warnings: string[] = [];
    let lines = '';
    for await (const outcome of readTask(task, format)) {
      if ('failure' in outcome) failures.push(outcome.failure);
      if (!('document' in outcome)) continue;
      if (outcome.warning) warnings.push(outcome.warning);
      try {
        lines += `${JSON.stringify(extractRecord(extractDocument(outcome.document, extractor)))}\n`;
      } catch (error) {
        failures.push(failureOf(outcome.document.source, error));
      }
    }
    return { lines, failures, warnings };
  };
};
