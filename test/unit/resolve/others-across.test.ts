import { expect, test } from 'vitest';
import { resolveMarked } from '../../support/make-document.js';

/** Number of entities with a name of theirs in either text. */
const bearers = (a: string, b: string): number =>
  resolveMarked(a, b).filter(({ type }) => type !== 'person').length;

test.each([
  ['a legal form of the open list', '[O:Tarnvik Salmon ASA] fell.', '[O:Tarnvik Salmon] rose.'],
  ['a legal form in parts', '[O:Brandt Pumpen GmbH & Co. KG] fell.', '[O:Brandt Pumpen] rose.'],
  ['a legal form with a stroke', '[O:Nordvang Teknik A/S] fell.', '[O:Nordvang Teknik] rose.'],
  ['an abbreviated word', '[O:Sorrel Intl. Corp.] fell.', '[O:Sorrel International Corporation] rose.'],
  [
    'an acronym within the name',
    '[O:Doctors for Clean Water (DCW)] came.',
    '[O:Doctors for Clean Water] left.',
  ],
  ['a small word', 'The [O:Institute for Ocean Studies] fell.', 'The [O:Institute of Ocean Studies] rose.'],
  [
    'the order of an association’s name',
    'The [O:Association of Omani Bakers] fell.',
    'The [O:Omani Bakers Association] rose.',
  ],
  [
    'whose it is, of a body of the United Nations',
    'The [O:UN World Food Programme] fell.',
    'The [O:World Food Program] rose.',
  ],
  ['an acronym that its name introduced', '[O:Doctors for Clean Water (DCW)] came.', '[O:DCW] left.'],
  ['the crown', 'The [O:Royal Thai Army] fell.', 'The [O:Thai army] rose.'],
  ['what a company with daughters is called', 'The [O:Mirabel Group] fell.', '[O:Mirabel] rose.'],
  ['the order of a university’s name', 'The [O:University of Arden] fell.', '[O:Arden University] rose.'],
])('%s does not make two', (_, a, b) => {
  expect(bearers(a, b)).toBe(1);
});

test.each([
  ['a small word that a form is written like', '[O:Alles Im As] fell.', '[O:Alles Im] rose.'],
  ['two daughters of one house', '[O:Ashgrove Bank] fell.', '[O:Ashgrove Insurance] rose.'],
])('%s are two', (_, a, b) => {
  expect(bearers(a, b)).toBe(2);
});

test('a body of the United Nations is named without them where they are named', () => {
  const long = 'The [O:UN Refugee Agency] came.';
  expect(bearers(long, 'The [O:Refugee Agency] came with the [O:United Nations].')).toBe(2);
  expect(bearers(long, 'The [O:Refugee Agency] came.')).toBe(2);
});

test.each([
  ['[O:Helvar Telecom], formerly known as [O:Nordkabel], will lay a cable.', 'Helvar Telecom'],
  ['[O:Nordkabel], now called [O:Helvar Telecom], will lay a cable.', 'Helvar Telecom'],
  [
    '[O:Nordkabel], the firm from [L:Arden] now called [O:Helvar Telecom], will lay a cable.',
    'Helvar Telecom',
  ],
  ['[O:Nordkabel] was renamed [O:Helvar Telecom] in May.', 'Helvar Telecom'],
  ['[O:Nordkabel] has changed its name to [O:Helvar Telecom].', 'Helvar Telecom'],
  ['[O:Helvar Telecom] (formerly [O:Nordkabel]) will lay a cable.', 'Helvar Telecom'],
])('%s: one body, also where another story has the old name alone', (story) => {
  const [entity, ...others] = resolveMarked(story, '[O:Nordkabel] fell.').filter(
    ({ type }) => type === 'organisation',
  );
  expect(others).toEqual([]);
  expect(entity!.merges.map(({ reason }) => reason)).toContain('renamed');
});

test('two bodies in one sentence that nothing says replaced one another are two', () => {
  expect(bearers('[O:Nordkabel] and now [O:Helvar Telecom] fell.', '[O:Nordkabel] rose.')).toBe(2);
});
