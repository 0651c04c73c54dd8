import { expect, test } from 'vitest';
import { type Connected, connect } from '../../../src/graph/connect.js';
import { documentId } from '../../../src/lib/make-id.js';
import { smallCorpus } from '../../support/small-corpus.js';

const NONE = new Map();

test('two names in one sentence make an edge with that sentence as its evidence', () => {
  const { documents, entities, idOf } = smallCorpus([
    { source: 'a.txt', publishedAt: '2022-04-26', paragraphs: [['they met: Ann, Bob', 'she left: Ann']] },
  ]);
  const { edges } = connect(documents, NONE, entities);
  expect(edges).toHaveLength(1);
  const [source, target] = [idOf('Ann'), idOf('Bob')].sort();
  const { start, end } = documents[0]!.extraction.sentences[0]!;
  expect(edges[0]).toMatchObject({
    source,
    target,
    weight: 1,
    documents: 1,
    first: '2022-04-26',
    last: '2022-04-26',
    evidence: [{ document: documents[0]!.id, sentence: 0, start, end, date: '2022-04-26' }],
  });
});

test('a sentence that two stories print counts once, for the earlier one', () => {
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', publishedAt: '2022-04-27', paragraphs: [['they met: Ann, Bob']] },
    { source: 'b.txt', publishedAt: '2022-04-26', paragraphs: [['they met: Ann, Bob']] },
    { source: 'c.txt', paragraphs: [['they met: Ann, Bob', 'they spoke: Ann, Bob']] },
  ]);
  const [edge] = connect(documents, NONE, entities).edges;
  expect(edge).toMatchObject({ weight: 2, documents: 2, first: '2022-04-26', last: '2022-04-26' });
  expect(edge!.evidence.map(({ document }) => document)).toEqual([documentId('b.txt'), documentId('c.txt')]);
});

test('a copy adds nothing to weights, documents, mentions or days', () => {
  const original = { source: 'a.txt', publishedAt: '2022-04-26', paragraphs: [['they met: Ann, Bob']] };
  const copy = {
    source: 'b.txt',
    publishedAt: '2022-04-25',
    paragraphs: [['they met: Ann, Bob', 'added: Ann, Bob']],
  };
  const alone = smallCorpus([original]);
  const both = smallCorpus([original, copy]);
  const copies = new Map([[documentId('b.txt'), documentId('a.txt')]]);
  const { edges, nodes, days } = connect(both.documents, copies, both.entities);
  const expected = connect(alone.documents, NONE, alone.entities);
  expect(edges).toEqual(expected.edges);
  expect(days).toEqual(expected.days);
  const counts = ({ mentions, documents, days }: Connected) => ({ mentions, documents, days });
  expect(nodes.map(counts)).toEqual(expected.nodes.map(counts));
});

test('pronouns count only where the option for them is on', () => {
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', paragraphs: [['came: Ann, Bob', 'they met: he=Ann, Bob']] },
  ]);
  expect(connect(documents, NONE, entities).edges[0]!.weight).toBe(1);
  const { edges, nodes } = connect(documents, NONE, entities, { descriptions: true });
  expect(edges[0]!.weight).toBe(2);
  expect(nodes.map(({ mentions }) => mentions)).toEqual([2, 2]);
});

test('the paragraph window connects across sentences and its evidence is the shortest run that names both', () => {
  const { documents, entities } = smallCorpus([
    {
      source: 'a.txt',
      paragraphs: [
        ['one: Ann', 'two: ', 'three: Ann', 'four: Bob'],
        ['five: Cal', 'six: Ann'],
      ],
    },
  ]);
  expect(connect(documents, NONE, entities).edges).toEqual([]);
  const { edges } = connect(documents, NONE, entities, { window: 'paragraph' });
  const { sentences } = documents[0]!.extraction;
  expect(edges.map(({ evidence: [{ sentence, start, end }] }) => ({ sentence, start, end }))).toEqual(
    expect.arrayContaining([
      { sentence: 2, start: sentences[2]!.start, end: sentences[3]!.end },
      { sentence: 4, start: sentences[4]!.start, end: sentences[5]!.end },
    ]),
  );
  expect(edges).toHaveLength(2);
});

test('the document window connects all that one story names', () => {
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', paragraphs: [['one: Ann'], ['two: Bob'], ['three: Cal']] },
  ]);
  const { edges } = connect(documents, NONE, entities, { window: 'document' });
  expect(edges.map(({ weight }) => weight)).toEqual([1, 1, 1]);
});

test('what a decision hides has no node and no edge', () => {
  const { documents, entities, idOf } = smallCorpus([
    { source: 'a.txt', paragraphs: [['they met: Ann, Bob, Cal']] },
  ]);
  const hidden = entities.map((entity) => ({ ...entity, hidden: entity.name === 'Bob' }));
  const { nodes, edges } = connect(documents, NONE, hidden);
  expect(nodes.map(({ entity }) => entity.name).sort()).toEqual(['Ann', 'Cal']);
  expect(edges.map(({ source, target }) => [source, target])).toEqual([[idOf('Ann'), idOf('Cal')].sort()]);
});

test('in a list of very many names each is connected with those that follow it, and the cut is told', () => {
  const names = Array.from({ length: 30 }, (_, index) => `Name${index}`);
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', paragraphs: [[`list: ${names.join(', ')}`]] },
  ]);
  const { edges, cut } = connect(documents, NONE, entities, { reach: 5 });
  expect(edges).toHaveLength(30 * 5 - (5 * 6) / 2);
  expect(cut).toBe(1);
});

test('days add up to the whole', () => {
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', publishedAt: '2022-04-26T08:00:00Z', paragraphs: [['met: Ann, Bob', 'left: Ann']] },
    { source: 'b.txt', publishedAt: '2022-04-27', paragraphs: [['met: Ann, Bob', 'rain: ']] },
    { source: 'c.txt', paragraphs: [['wrote: Ann']] },
  ]);
  const { nodes, days } = connect(documents, NONE, entities);
  expect(days).toEqual([
    { date: '', mentions: 1, sentences: 1 },
    { date: '2022-04-26', mentions: 3, sentences: 2 },
    { date: '2022-04-27', mentions: 2, sentences: 1 },
  ]);
  expect(nodes.find(({ entity }) => entity.name === 'Ann')).toMatchObject({
    mentions: 4,
    documents: 3,
    first: '2022-04-26',
    last: '2022-04-27',
    days: [
      { date: '', mentions: 1, sentences: 1, documents: 1 },
      { date: '2022-04-26', mentions: 2, sentences: 2, documents: 1 },
      { date: '2022-04-27', mentions: 1, sentences: 0, documents: 1 },
    ],
  });
});

test('an empty corpus gives an empty graph', () => {
  expect(connect([], NONE, [])).toEqual({ nodes: [], edges: [], days: [], cut: 0 });
});
