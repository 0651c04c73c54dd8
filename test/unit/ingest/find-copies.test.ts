import { expect, test } from 'vitest';
import { findCopies } from '../../../src/ingest/near-copies/find-copies.js';
import { minhash } from '../../../src/ingest/near-copies/minhash.js';
import { documentId } from '../../../src/lib/make-id.js';

const STORY = [
  'The mayor of the port asked both armies on Monday to let the last buses out of the harbour district.',
  'Nearly four hundred people, most of them old, have slept in the cellars of the fish market since March.',
  'A convoy turned back twice at the bridge after shells fell on the road, its drivers told a local station.',
  'The governor said that he had heard nothing from the other side and would not open the gates alone.',
  'Aid workers count on two quiet days at the end of the week, when a delegation is due from the capital.',
];
// Two names in the first sentence of each of so many paragraphs.
const document = (
  source: string,
  paragraphs: readonly string[],
  publishedAt?: string,
  naming = paragraphs.length,
) => ({
  id: documentId(source),
  source,
  ...(publishedAt !== undefined && { publishedAt }),
  extraction: {
    sentences: paragraphs.map((key, paragraph) => ({ start: 0, end: 1, key, paragraph })),
    mentions: paragraphs.slice(0, naming).flatMap((_, sentence) =>
      ['Ann', 'Bob'].map((text) => ({
        start: 0,
        end: 1,
        text,
        type: 'person' as const,
        confidence: 1,
        kind: 'name' as const,
        sentence,
      })),
    ),
  },
  signature: minhash({ text: paragraphs.join('\n\n'), furniture: [] }),
});

test('a story printed twice maps to the earlier printing, by date and not by name', () => {
  const copies = findCopies([document('a.txt', STORY, '2022-04-27'), document('b.txt', STORY, '2022-04-26')]);
  expect([...copies]).toEqual([[documentId('a.txt'), documentId('b.txt')]]);
});

test('an undated printing copies a dated one', () => {
  const copies = findCopies([document('a.txt', STORY), document('b.txt', STORY, '2022-04-26')]);
  expect([...copies]).toEqual([[documentId('a.txt'), documentId('b.txt')]]);
});

test('a printing that connects clearly more is the story, whenever it was printed', () => {
  const cut = STORY.slice(0, 3);
  const copies = findCopies([document('a.txt', cut, '2022-04-25'), document('b.txt', STORY, '2022-04-26')]);
  expect([...copies]).toEqual([[documentId('a.txt'), documentId('b.txt')]]);
});

test.each([
  ['connects nobody', STORY.length],
  ['connects two', STORY.length + 1],
])('a later printing with one more paragraph, which %s, is a copy', (_, naming) => {
  const more = [...STORY, 'This report was brought up to date in the afternoon with what the drivers said.'];
  const copies = findCopies([
    document('a.txt', STORY, '2022-04-26'),
    document('b.txt', more, '2022-04-27', naming),
  ]);
  expect([...copies]).toEqual([[documentId('b.txt'), documentId('a.txt')]]);
});

test('of two printings of one day, the one with the shorter source is the story', () => {
  const copies = findCopies([
    document('report (1).txt', STORY, '2022-04-26'),
    document('report.txt', STORY.slice(0, 4), '2022-04-26'),
  ]);
  expect([...copies]).toEqual([[documentId('report (1).txt'), documentId('report.txt')]]);
});

test.each([
  [
    'two words changed',
    STORY.map((text) => text.replace('Monday', 'Tuesday').replace('capital', 'ministry')),
  ],
  ['the last paragraphs cut', STORY.slice(0, 3)],
  [
    'a paragraph of its own in front',
    ['Our correspondent writes that the road to the harbour has been closed to cars.', ...STORY],
  ],
])('a printing with %s is a copy', (_, paragraphs) => {
  const copies = findCopies([document('a.txt', STORY), document('b.txt', paragraphs)]);
  expect([...copies].flat().sort()).toEqual([documentId('a.txt'), documentId('b.txt')].sort());
});

test('a report that quotes one paragraph is its own story', () => {
  const other = [
    'Parliament put off its vote on the budget after a day of quarrels over pensions and fuel.',
    'The finance minister left the chamber before noon and did not come back, to laughter from the left benches.',
    STORY[3]!,
    'Deputies will meet again on Thursday, and the speaker has asked for a shorter list of speakers this time.',
  ];
  expect(findCopies([document('a.txt', STORY), document('b.txt', other)]).size).toBe(0);
});

test('furniture around a story does not hide that it is one', () => {
  const foot = 'Harvest begins early in the south - Minister opens a bridge - Ten ways to cook an aubergine';
  const text = `${STORY.join('\n')}\n${foot}`;
  const furniture = [{ start: text.indexOf(foot), end: text.length, reason: 'navigation' as const }];
  expect(minhash({ text, furniture })).toEqual(minhash({ text: STORY.join('\n\n'), furniture: [] }));
});

test('a text of a few words has no signature and is nobody’s copy', () => {
  const short = document('a.txt', ['Talks go on.']);
  expect(short.signature).toHaveLength(0);
  expect(findCopies([short, document('b.txt', ['Talks go on.'])]).size).toBe(0);
});
