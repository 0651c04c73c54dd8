import { RecordReader } from '../read-records.js';
import type { Format } from './format.js';

/** One JSON object a line; `document.text` is its 'text' unchanged. */
export const jsonl: Format = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  recognises: (head) => /^\{\s*"(?:id|text|title|url|publisher|publishedAt)"\s*:/.test(head),
  *read({ source, bytes }, { maxBytes }) {
    const reader = new RecordReader(source, maxBytes);
    yield* reader.push(bytes);
    yield* reader.end();
  },
};
