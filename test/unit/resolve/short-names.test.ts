import { describe, expect, test } from 'vitest';
import { otherName } from '../../../src/resolve/names/other-name.js';
import { resolveMarked } from '../../support/make-document.js';

/** Number of organisations and places that a text names. */
const bearers = (...texts: readonly string[]): number =>
  resolveMarked(...texts).filter(({ type }) => type !== 'person').length;

describe('a short name and the long one in the same text are one', () => {
  test.each([
    ['initials with the country’s first letter', 'The [O:British Weaving Company] and [O:BWC] said so.'],
    ['initials around an ampersand', '[O:Halden & Lowell] fell. [O:H&L] said nothing.'],
    ['initials up to ‘and’', 'The [O:Centers for Water Safety and Hygiene] warned. [O:CWS] said so.'],
    ['all initials but one', 'The [O:Centers for Water and Waste Services] warned. [O:CWS] said so.'],
    [
      'the initials of somebody it is named after',
      '[L:Nora F. Kelmet International Airport] shut. [L:NFK] did.',
    ],
    ['the country’s last', 'The [O:Weavers Guild of America] struck. The [O:WGA] said so.'],
    ['the first two words', '[L:Halden Bay] fell. [O:Halden Bay Partners] said nothing. [L:Halden Bay] did.'],
    ['run together', '[O:Halden-Feed] fell. [O:Haldenfeed] said nothing.'],
    ['the first word', '[O:Halden Feed Stores] fell. [O:Halden] said nothing.'],
    ['the first of two owners', '[O:Halden & Lowell] fell. [O:Halden] said nothing.'],
    ['in a headline, in capitals', '[O:HALDEN] UP\n[O:Halden & Lowell] rose. [O:Halden] said nothing.'],
    ['without the middle', '[O:HALDEN STEEL] UP\n[O:Halden Carbide Steel] rose.'],
    ['taken for a person', '[O:Halden Breweries] fell. [P:Halden] said nothing.'],
    ['taken for a place', '[O:Haldenby Breweries] fell. [L:Haldenby] rose.'],
    ['a state by print’s abbreviation', 'Rain fell in [L:Missouri]. A farm in [L:Mo.] was flooded.'],
  ])('%s', (_, text) => {
    expect(bearers(text)).toBe(1);
  });
});

describe('and are two', () => {
  test.each([
    [
      'where somebody of the text bears it',
      '[O:Halden Breweries] fell. [P:Nora Halden] wept. [P:Halden] left.',
    ],
    ['where the long name is the owner’s thing', "[O:Lanterns' Harbour Records] sued the [O:Lanterns]."],
    ['where what is left out is a region', '[O:Halden Europe] fell. [O:Halden] said nothing.'],
  ])('%s', (_, text) => {
    expect(resolveMarked(text)).toHaveLength(2);
  });
});

test('an acronym of another country is not the one that a story explained', () => {
  const long = 'The [O:American Weavers Association] met. The [O:AWA] said no.';
  expect(bearers(long, 'The [O:AWA] told weavers across [L:Australia] to strike.')).toBe(3);
  expect(bearers(long, 'The [O:AWA] told weavers to strike.')).toBe(1);
});

test('what print calls unsurely a place or a body is one, but a town and its airline are two', () => {
  expect(bearers('The [O:White Mill] said no.', 'Guests left the [L:White Mill].')).toBe(1);
  expect(bearers('The [O:Odense] airline said no.', 'Guests left [L:Odense].')).toBe(2);
});

test('a country’s security council is not the one that all stories call by the rest', () => {
  const here =
    'The [O:UN Security Council] met. The [O:Security Council] met in [L:Lomas] with [P:Nora Kelmet].';
  expect(bearers(here, 'The [O:Russian Security Council] met in [L:Lomas] with [P:Nora Kelmet].')).toBe(3);
  expect(bearers('The [O:General Assembly] met.', 'The [O:UN General Assembly] voted.')).toBe(1);
});

test('with and without ‘UN’ it is one council', () => {
  expect(otherName('UN Security Council')?.key).toBe(otherName('Security Council')?.key);
});

test('‘L.A.’ is no state', () => {
  expect(otherName('L.A.')?.key).toBe('los angeles');
  expect(otherName('La.')?.key).toBe('louisiana');
  expect(otherName('N.C.')?.key).toBe('north carolina');
  expect(otherName('U.S.')?.key).toBe('united states');
});
