import { expect, test } from 'vitest';
import { EXPORTERS, graphSource } from '../../../src/export/index.js';
import { assemble } from '../../../src/graph/assemble.js';
import { smallCorpus } from '../../support/small-corpus.js';
import { written } from '../../support/written.js';

const { documents, entities } = smallCorpus([
  {
    source: 'reports/monday.txt',
    publishedAt: '2022-04-25',
    paragraphs: [['They met: Ann, Bob', 'Then they flew: Ann, Bob, Northville']],
  },
  {
    source: 'reports/tuesday.txt',
    publishedAt: '2022-04-26T09:00:00Z',
    paragraphs: [['It was denied: UNO, Bob', 'They met: Ann, Bob']],
  },
]);
const graph = assemble(documents, new Map(), { entities });
const source = graphSource(
  graph,
  () =>
    documents.map(({ id, source: path, publishedAt, extraction }) => ({
      id,
      source: path,
      ...(publishedAt !== undefined && { publishedAt }),
      mentions: extraction.mentions.map(({ start, end, text, type }, index) => ({
        start,
        end,
        text,
        type,
        entity: entities.find(({ members }) =>
          members.some(({ document, mentions }) => document === id && mentions.includes(index)),
        )!.id,
      })),
    })),
  { communities: graph.communities },
);

// To look at: a whole corpus, from sentences to file, in every format.
test.each(EXPORTERS)('the small graph in $name', async (exporter) => {
  await expect(await written(exporter, source)).toMatchFileSnapshot(`small-graph.${exporter.name}.txt`);
});
