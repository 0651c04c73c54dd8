import { parseHTML } from 'linkedom';
import { buildDocument } from '../build-document.js';
import { articleBlocks, isOfNewsSize } from '../html/article.js';
import { markBlocks } from '../html/mark-blocks.js';
import { readMetadata } from '../html/metadata.js';
import { readBlocks } from '../html/read-blocks.js';
import { requireNesting } from '../html/require-nesting.js';
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
    requireNesting(page, input.source);
    const { document: dom } = parseHTML(page);
    const { publishedAt, ...metadata } = readMetadata(dom);
    const { blocks, zones } = readBlocks(dom.documentElement);
    const { text, furniture } = markBlocks(
      blocks,
      zones,
      isOfNewsSize(dom.documentElement) ? articleBlocks(page, metadata.url) : undefined,
    );
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

// linkedom takes the first element for the page, and HTML lets writers leave <html>, <head> and <body> out.
const asPage = (text: string): string => {
  const page = text.replace(/^\ufeff/, '').replace(/^\s*<!doctype[^>]{0,500}>/i, '');
  const start = page.slice(0, 20_000);
  if (/<html\b/i.test(start)) return page;
  return /<(?:head|body)\b/i.test(start) ? `<html>${page}</html>` : `<html><body>${page}</body></html>`;
};

const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  )?.[1];
