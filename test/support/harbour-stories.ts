import type { Cast, MarkedStory } from './marked-corpus.js';

/** A small invented corpus: two places, a dispute over a harbour, one wire story printed twice, one undated report. */
export const HARBOUR_CAST = {
  lind: { name: 'Ada Lind', type: 'person' },
  oke: { name: 'Bram Oké', type: 'person' },
  petra: { name: 'Petra Oké', type: 'person' },
  port: { name: 'Harbour Authority of Corvale', type: 'organisation' },
  union: { name: 'Dockers’ Union', type: 'organisation' },
  corvale: { name: 'Corvale', type: 'place' },
  tarn: { name: 'Tarn Bay', type: 'place' },
} as const satisfies Cast;

export const HARBOUR_STORIES: readonly MarkedStory[] = [
  {
    source: 'strike.txt',
    title: 'Strike closes the harbour',
    publisher: 'Corvale Post',
    publishedAt: '2021-03-01',
    sentences: [
      'Dockers in [Corvale|corvale] stopped work on Monday.',
      '[Ada Lind|lind], who leads the [Dockers’ Union|union], blamed the [Harbour Authority of Corvale|port].',
      '[Lind|lind] will meet [Bram Oké|oke] in [Tarn Bay|tarn].',
    ],
  },
  {
    source: 'strike-wire.txt',
    title: 'Harbour closed by strike',
    publisher: 'Tarn Courier',
    publishedAt: '2021-03-02T08:00:00Z',
    copyOf: 'strike.txt',
    sentences: [
      'Dockers in [Corvale|corvale] stopped work on Monday.',
      '[Ada Lind|lind], who leads the [Dockers’ Union|union], blamed the [Harbour Authority of Corvale|port].',
    ],
  },
  {
    source: 'talks.txt',
    title: 'First talks',
    publisher: 'Corvale Post',
    publishedAt: '2021-03-05',
    sentences: [
      '[Bram Oké|oke] received [Ada Lind|lind] in [Tarn Bay|tarn] on Friday.',
      '[Oké|oke] and [Lind|lind] shook hands.',
      'The [Authority|port] sent nobody.',
    ],
  },
  {
    source: 'deal.txt',
    title: 'A deal',
    publishedAt: '2021-04-10',
    sentences: [
      '[Lind|lind] and [Oké|oke] signed a deal in [Corvale|corvale].',
      '[Petra Oké|petra] of the [Harbour Authority of Corvale|port] was not there.',
    ],
  },
  {
    source: 'undated.txt',
    sentences: ['[Ada Lind|lind] once worked with [Bram Oké|oke], people in [Corvale|corvale] say.'],
  },
];
