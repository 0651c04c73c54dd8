import { expect, test } from 'vitest';
import { resolveDocument } from '../../../src/resolve/index.js';
import { marked, resolveMarked } from '../../support/make-document.js';

/** The forms of each person, joined, in order of first mention. */
const people = (source: string): string[] => {
  const { text, extraction } = marked(source);
  return resolveDocument({ text, furniture: [] }, extraction).map(({ mentions }) =>
    mentions.map((index) => extraction.mentions[index]!.text).join(' = '),
  );
};

test.each([
  ['a first name shortly before', '[P:Nora] sang. [P:Nora Feldt] sat.', ['Nora = Nora Feldt']],
  [
    'a first name as a relative of the family',
    '[P:Jan Feldt] and his twin [P:Nora] sang. [P:Nora Feldt] sat.',
    ['Jan Feldt', 'Nora = Nora Feldt'],
  ],
  ['initials of a first name', '[P:T.J. Feldt] sang. [P:T.J.] sat.', ['T.J. Feldt = T.J.']],
  ['a short form of a first name', '[P:Raymond Feldt] sang. [P:Ray] sat.', ['Raymond Feldt = Ray']],
  [
    'a nickname in quotation marks',
    '[P:Nora "Kit" Feldt] sang. [P:Kit Feldt] sat. [P:Kit] rose. [P:Feldt] left.',
    ['Nora "Kit" Feldt = Kit Feldt = Kit = Feldt'],
  ],
  ['two words written as one', '[P:Omar ElFeldt] sang. [P:El Feldt] sat.', ['Omar ElFeldt = El Feldt']],
  ['a particle and none', '[P:Feldt] bowled. [P:de Feldt] batted.', ['Feldt = de Feldt']],
  [
    'the first of two family names',
    '[P:Ana de Feldt-Orrick] sang. [P:De Feldt] sat.',
    ['Ana de Feldt-Orrick = De Feldt'],
  ],
])('one bearer by %s', (_, source, expected) => {
  expect(people(source)).toEqual(expected);
});

test.each([
  [
    'a first name far before',
    `[P:Nora] sang. ${'It rained. '.repeat(30)}[P:Nora Feldt] sat.`,
    ['Nora', 'Nora Feldt'],
  ],
  [
    'a relative of another family',
    "[P:Jan Orrick]'s brother [P:Nils] sang. [P:Nils Feldt] sat.",
    ['Jan Orrick', 'Nils', 'Nils Feldt'],
  ],
  ['a son of his father’s name', '[P:Nils Feldt], whose son [P:Nils] sings, sat.', ['Nils Feldt', 'Nils']],
  [
    'a father of his son’s whole name',
    '[P:Nils Feldt], whose father [P:Nils Feldt] sang, sat.',
    ['Nils Feldt', 'Nils Feldt'],
  ],
  [
    'another generation',
    '[P:Nils Feldt Jr.] sat. His father [P:Nils Sr.] sang.',
    ['Nils Feldt Jr.', 'Nils Sr.'],
  ],
])('two bearers with %s', (_, source, expected) => {
  expect(people(source)).toEqual(expected);
});

test.each([
  [
    'the one whom a headline’s story names first',
    '[P:Feldt] stays\n\nMayor [P:Nora Feldt] sat. Judge [P:Jan Feldt] sang.',
    ['Feldt = Nora Feldt', 'Jan Feldt'],
  ],
  [
    'whom a verb in capitals stands before',
    'MAYOR [P:SCORNS FELDT]\n\nMayor [P:Nora Lund] scorned [P:Jan Feldt].',
    ['SCORNS FELDT = Jan Feldt', 'Nora Lund'],
  ],
  [
    'the one who was not brought in as a relative',
    '[P:Nora Feldt] sat with her brother, the judge [P:Jan Feldt]. [P:Feldt] sang.',
    ['Nora Feldt = Feldt', 'Jan Feldt'],
  ],
  [
    'the one named in this paragraph',
    '[P:Nora Feldt] sat.\n\n[P:Jan Feldt] sang. [P:Feldt], 49, left.',
    ['Nora Feldt', 'Jan Feldt = Feldt'],
  ],
  [
    'the woman, though of the man nothing tells',
    '[P:Zorv Feldt] sat. His mother, [P:Ulm Feldt], sang. "No," said Mrs. [P:Feldt].',
    ['Zorv Feldt', 'Ulm Feldt = Feldt'],
  ],
  [
    'the younger',
    '[P:Nora Feldt] sat. Her nephew [P:Jan Feldt] sang. The younger [P:Feldt] left. The elder [P:Feldt] rose.',
    ['Nora Feldt = Feldt', 'Jan Feldt = Feldt'],
  ],
  [
    'of two of a first name the one just named',
    `[P:Nora Lund] sat. ${'It rained. '.repeat(30)}[P:Nora Feldt] sang. [P:Nora] left.`,
    ['Nora Lund', 'Nora Feldt = Nora'],
  ],
])('of two, %s', (_, source, expected) => {
  expect(people(source)).toEqual(expected);
});

test('a title that neither of two has leaves the name open', () => {
  expect(people('[P:Nora Feldt] sat with her aunt [P:Jane Feldt]. General [P:Feldt] rose.')).toEqual([
    'Nora Feldt',
    'Jane Feldt',
    'Feldt',
  ]);
});

test('whom a title tells is not whom the bare name goes on to mean', () => {
  expect(
    people(
      '[P:Feldt] held\n\n[P:Zorv Feldt] sat. His mother, [P:Ulm Feldt], sang. Mrs. [P:Feldt] left. [P:Feldt] rose.',
    ),
  ).toEqual(['Feldt = Zorv Feldt = Feldt', 'Ulm Feldt = Feldt']);
});

test('a name and the same with a nickname in it are one across documents', () => {
  const entities = resolveMarked(
    'The trader [P:Milor Feldt] sold [O:Halden].',
    '[P:Milor "Kit" Feldt] sold [O:Halden]. [P:Kit Feldt] wept.',
    '[P:Omar ElFeldt] sold [O:Orrick].',
    '[P:Omar El Feldt] bought [O:Orrick].',
  );
  expect(entities.filter(({ type }) => type === 'person')).toHaveLength(2);
});

test.each([
  ['better known as', '[P:Ana Lund], better known to filmgoers as [P:Kit Feldt], sang. [P:Feldt] left.'],
  ['known by a pen name', '[P:Ana Lund] (born 1951), known by the pen name [P:Kit Feldt], wrote.'],
  ['born', '[P:Kit Feldt] (born [P:Ana Lund]) sang.'],
  ['goes by', '[P:Ana Lund], who now goes by [P:Kit Feldt], sat.'],
])('a name that the text says is another’s: %s', (_, source) => {
  expect(people(source)).toHaveLength(1);
});

test.each([
  ['called on', '[P:Ana Lund] called on [P:Kit Feldt].'],
  ['called', '[P:Ana Lund] called [P:Kit Feldt].'],
  ['known as somebody’s relative', '[P:Ana Lund], known as the mother of [P:Kit Feldt], sat.'],
  ['born to', '[P:Ana Lund] was born to [P:Kit Feldt].'],
])('no other name: %s', (_, source) => {
  expect(people(source)).toHaveLength(2);
});

test('a name told in one text is the same person’s in the others', () => {
  const entities = resolveMarked(
    'The actress [P:Ana Lundmark], better known as [P:Kit Feldtmark], sang for [O:Halden].',
    '[P:Kit Feldtmark] sang. [O:Halden] paid her.',
    'The actress [P:Ana Lundmark] left [O:Halden].',
  );
  expect(entities.filter(({ type }) => type === 'person')).toHaveLength(1);
});

test('Bill is William, and no Robert', () => {
  expect(people('[P:Bill Feldt] sang. [P:Robert Feldt] sat. [P:William Feldt] left.')).toEqual([
    'Bill Feldt = William Feldt',
    'Robert Feldt',
  ]);
});

test.each([
  ['with a slip', '[P:Nora Feldtmark] sat. [P:Feldtmakr] left.', ['person', 'Nora Feldtmark = Feldtmakr']],
  [
    'with a slip that was taken for a place',
    '[P:Nora Feldtmark] sat. Papers asked [L:Feldtmarck] why.',
    ['person', 'Nora Feldtmark = Feldtmarck'],
  ],
])('a family name %s', (_, source, [type, expected]) => {
  const { text, extraction } = marked(source);
  expect(resolveDocument({ text, furniture: [] }, extraction).map((local) => local.type)).toEqual([type]);
  expect(people(source)).toEqual([expected]);
});

test.each([
  ['the retired general', 'They met [L:Feldtmark], the retired Norwegian general, twice.', 'person'],
  ['the capital', 'They saw [L:Feldtmark], the old capital, twice.', 'place'],
  ['a town of the lists', 'They saw [L:Lisbon], the general, twice.', 'place'],
])('what was taken for a place and is %s', (_, source, type) => {
  const { text, extraction } = marked(source);
  expect(resolveDocument({ text, furniture: [] }, extraction)[0]!.type).toBe(type);
});

test('an office behind whose it is', () => {
  const { text, extraction } = marked("[P:Nora Feldt], Norway's finance minister, sat.");
  expect(resolveDocument({ text, furniture: [] }, extraction)[0]!.roles).toEqual([
    'finance minister',
    'finance minister of norway',
  ]);
});

test('two of one name whom a text tells apart are two across documents too', () => {
  const entities = resolveMarked(
    '[P:Nils Feldtmark], whose father [P:Nils Feldtmark] sang, left [O:Halden].',
    '[P:Nils Feldtmark] left [O:Halden].',
  );
  const bearers = entities.filter(({ type }) => type === 'person');
  expect(bearers.map(({ members }) => members.length).sort((a, b) => a - b)).toEqual([1, 2]);
});
