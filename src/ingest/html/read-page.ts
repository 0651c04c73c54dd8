import { parseHTML } from 'linkedom';
import type { Document } from '../../contract/document.js';
import { buildDocument } from '../build-document.js';
import { requireText } from '../formats/whole-file.js';
import { articleBlocks, isOfNewsSize } from './article.js';
import { markBlocks } from './mark-blocks.js';
import { readMetadata } from './metadata.js';
import { readBlocks } from './read-blocks.js';
import { requireNesting } from './require-nesting.js';

/** The document in a page: all that it shows, in order, with everything but the article marked as furniture. Errors: 'empty-file' and what `requireNesting` throws. */
export const readPage = (source: string, original: string): Document => {
  const page = asPage(original);
  requireNesting(page, source);
  const { document: dom } = parseHTML(page);
  const { publishedAt, ...metadata } = readMetadata(dom);
  const { blocks, zones } = readBlocks(dom.documentElement);
  const { text, furniture } = markBlocks(
    blocks,
    zones,
    isOfNewsSize(dom.documentElement) ? articleBlocks(page, metadata.url) : undefined,
  );
  requireText(text, source);
  return buildDocument({
    source,
    format: 'html',
    text,
    original,
    furniture,
    ...metadata,
    ...(publishedAt !== undefined && { date: { publishedAt, dateSource: 'html' as const } }),
  });
};

// linkedom takes the first element for the page, and HTML lets writers leave <html>, <head> and <body> out.
const asPage = (text: string): string => {
  const page = text.replace(/^\ufeff/, '').replace(/^\s*<!doctype[^>]{0,500}>/i, '');
  const start = page.slice(0, 20_000);
  if (/<html\b/i.test(start)) return page;
  return /<(?:head|body)\b/i.test(start) ? `<html>${page}</html>` : `<html><body>${page}</body></html>`;
};
