import { buildDocument } from '../build-document.js';
import type { Format } from './format.js';
import { readWholeFile } from './whole-file.js';

/** Plain text: `document.text` is the file unchanged, its line ends and byte order mark included. */
export const text: Format = {
  name: 'text',
  extensions: ['.txt', '.text'],
  recognises: () => true,
  *read(input, options) {
    const file = readWholeFile(input, options);
    const document = buildDocument({ source: input.source, format: 'text', text: file.text });
    yield { document, ...(file.warning !== undefined && { warning: file.warning }) };
  },
};
