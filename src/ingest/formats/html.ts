import { parseHTML } from 'linkedom';
import { buildDocument } from '../build-document.js';
import { articleBlocks } from '../html/article.js';
import { markBlocks } from '../html/mark-blocks.js';
import { readMetadata } from '../html/metadata.js';
import { readBlocks } from '../html/read-blocks.js';
import type { Format } from './format.js';
import { readWholeFile, requireText } from './whole-file.js';

/** A saved web page: the text is all that the page shows, in order, with everything but the article marked as furniture. */
export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (head) =>
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(head),
  *read(input, options) {
    const file = readWholeFile(input, options, declaredCharset(input.bytes));
    const page = asPage(file.text);
    const { document: dom } = parseHTML(page);
    const { publishedAt, ...metadata } = readMetadata(dom);
    const { blocks, zones } = readBlocks(dom.body);
    const { text, furniture } = markBlocks(blocks, zones, articleBlocks(page, metadata.url));
    requireText(text, input.source);
    const document = buildDocument({
      source: input.source,
      format: 'html',
      text,
      original: file.text,
      furniture,
      ...metadata,
      ...(publishedAt !== undefined && { date: { publishedAt, dateSource: 'html' as const } }),
    });
    yield { document, ...(file.warning !== undefined && { warning: file.warning }) };
  },
};

// linkedom takes a fragment's first element for the page.
const asPage = (text: string): string =>
  /<(?:html|body)\b/i.test(text.slice(0, 20_000))
    ? text.replace(/^\ufeff/, '')
    : `<!doctype html><html><body>${text}</body></html>`;

const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  )?.[1];
