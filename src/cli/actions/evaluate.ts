import { existsSync } from 'node:fs';
import { DramatisError } from '../../contract/errors.js';
import { DEFAULT_MODEL, type ModelName } from '../../contract/model-name.js';
import { createExtractor } from '../../extract/extractor.js';
import { TAGGED_TYPES } from '../../extract/labels.js';
import { compose, readBio } from '../../train/read-bio.js';
import { emptyTypedTally, f1, precision, recall, scoreDocument, type TypedTally } from '../../train/score.js';
import { write, writeJson } from '../say.js';
import { table } from '../table.js';

export interface EvaluateFlags {
  readonly model?: ModelName;
  readonly json?: boolean;
}

export const run = async (
  files: readonly string[],
  { model = DEFAULT_MODEL, json }: EvaluateFlags,
): Promise<void> => {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new DramatisError('path-missing', `${missing}: there is nothing at that path.`);
  const extractor = createExtractor({ model });
  const scores = files.map((file) => {
    const tally = emptyTypedTally();
    for (const { text, gold } of readBio(file).map((sentences) => compose(sentences))) {
      const expected = gold.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES[type] ?? '' }));
      scoreDocument(expected, extractor.extract({ text, furniture: [] }).mentions, tally);
    }
    return { file, tally };
  });
  if (json) {
    return writeJson(scores.map(({ file, tally }) => ({ file, scores: Object.fromEntries(rowsOf(tally)) })));
  }
  for (const { file, tally } of scores) {
    const rows = rowsOf(tally).map(([type, score]) => [
      type,
      ...Object.values(score).map((value) => (100 * value).toFixed(1)),
    ]);
    await write(`${file}\n${table(['', 'precision', 'recall', 'F1'], rows)}\n`);
  }
};

const rowsOf = (tally: TypedTally) =>
  Object.entries(tally).map(
    ([type, counts]) =>
      [type, { precision: precision(counts), recall: recall(counts), f1: f1(counts) }] as const,
  );
