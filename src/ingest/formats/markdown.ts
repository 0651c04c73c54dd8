import { buildDocument } from '../build-document.js';
import { readDate } from '../dates/read-date.js';
import { readFrontMatter } from '../markdown/front-matter.js';
import { readableText } from '../markdown/readable-text.js';
import type { Format } from './format.js';
import { readWholeFile, requireText } from './whole-file.js';

/** Markdown: the text is what it prints; front matter gives title, url, publisher and date. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  recognises: (head) => /^---[ \t]*\r?\n[A-Za-z][\w -]{0,40}:\s/.test(head),
  *read(input, options) {
    const file = readWholeFile(input, options);
    const { values, end } = readFrontMatter(file.text);
    const text = readableText(file.text.slice(end));
    requireText(text, input.source);
    const title = values.get('title') ?? values.get('headline');
    const url = values.get('url') ?? values.get('canonical') ?? values.get('link');
    const publisher = values.get('publisher') ?? values.get('site') ?? values.get('source');
    const publishedAt = readDate(
      values.get('publishedat') ?? values.get('published') ?? values.get('date') ?? '',
    );
    const document = buildDocument({
      source: input.source,
      format: 'markdown',
      text,
      original: file.text,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(publisher !== undefined && { publisher }),
      ...(publishedAt !== undefined && { date: { publishedAt, dateSource: 'metadata' as const } }),
    });
    yield { document, ...(file.warning !== undefined && { warning: file.warning }) };
  },
};
