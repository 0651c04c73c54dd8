import { expect, test } from 'vitest';
import type { Document } from '../../../src/contract/document.js';
import { readPath } from '../../../src/ingest/read-path.js';
import { walk } from '../../../src/ingest/walk.js';

const readSeeds = async (): Promise<Document[]> => {
  const documents: Document[] = [];
  for (const file of (await walk(['seeds/reports'])).files)
    for await (const { document } of readPath(file)) documents.push(document!);
  return documents;
};

// The sample corpus holds five page layouts, scraped text and records. Look at the snapshot when a rule changes:
// everything in it is furniture, and nothing that a reader of the report would miss.
test('what is marked in the sample reports', async () => {
  const shown = (await readSeeds()).map(
    ({ source, title, publishedAt, dateSource, publisher, text, furniture }) =>
      [
        `== ${source}`,
        `   ${title} · ${publisher ?? 'no publisher'} · ${publishedAt ?? 'no date'} (${dateSource})`,
        ...furniture.map(
          ({ start, end, reason }) => `${reason}: ${text.slice(start, end).replace(/\n+/g, ' ⏎ ')}`,
        ),
      ].join('\n'),
  );
  await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot('seed-reports.furniture.txt');
});
