import type { Format } from './format.js';
import { readWholeFile } from './whole-file.js';

/** A saved web page: the text is all that the page shows, in order, with everything but the article marked as furniture. */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (head) =>
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(head),
  async *read(input, options) {
    const { text, warning } = readWholeFile(input, options, declaredCharset(input.bytes));
    // What reads pages takes a quarter of a second to load: only where there is one.
    const { readPage } = await import('../html/read-page.js');
    yield { document: readPage(input.source, text), ...(warning !== undefined && { warning }) };
  },
};

const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  )?.[1];
