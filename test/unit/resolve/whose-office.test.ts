import { describe, expect, test } from 'vitest';
import { datelineCountry } from '../../../src/resolve/document/dateline.js';
import { isHeadAlone, isToldByStory } from '../../../src/resolve/names/offices.js';
import { otherName } from '../../../src/resolve/names/other-name.js';
import { corpusDocument, resolveMarked } from '../../support/make-document.js';

/** Where the organisation of a text stands, as far as the text says. */
const told = (text: string): readonly string[] =>
  corpusDocument('story', text).entities.find(({ type }) => type === 'organisation')!.within;

const organisations = (...texts: readonly string[]): string[] =>
  resolveMarked(...texts)
    .filter(({ type }) => type === 'organisation')
    .map(({ name, members }) => `${name} ×${members.length}`)
    .sort();

test.each([
  ["Kenya's [O:Supreme Court] ruled.", ['kenya']],
  ['The [O:Supreme Court] in Nairobi ruled.', ['kenya']],
  ['The [O:Supreme Court] ruled in [L:Nairobi].', ['kenya']],
  ['LIMA (Reuters) - The [O:Supreme Court] ruled.', ['peru']],
  ['The [O:Central Bank] sold gold. Nigerian traders in [L:Lagos] bought it.', ['nigeria']],
  ['The [O:Herald], founded in Glasgow, is sold.', ['united kingdom']],
  ['The [O:Herald] is sold. The Zimbabwean paper was old.', ['zimbabwe']],
  ["London's [O:High Court] ruled.", ['united kingdom']],
  ['The Argentine [O:Football Association] met.', ['argentina']],
  ['The [O:Courier] of Dundee, a Scottish newspaper, is sold.', ['scotland']],
  ['[O:Trinity College] has a dean. The college in Hartford is small.', ['united states']],
  ['The Malaysian bank [O:MCB] lent it.', ['malaysia']],
])('%s tells whose it is', (text, countries) => {
  expect(told(text)).toEqual(countries);
});

test.each([
  ['The [O:Supreme Court] ruled on a man from [L:Nairobi] and one from [L:Lima].'],
  ['The [O:Security Council] met on Kenya. Kenyan envoys in [L:Nairobi] wrote.'],
  ['The [O:Senate] met on Kenya. Kenyan envoys in [L:Mombasa] wrote.'],
  ['The [O:State Department] had a note from the man in [L:Nairobi].'],
  ['[O:Greenpeace] in Nairobi met.'],
])('%s does not', (text) => {
  expect(told(text)).toEqual([]);
});

describe('bodies of the kind that every country has', () => {
  const kenyan = 'The [O:Supreme Court] in Nairobi ruled.';

  test('are one in one country, two in two', () => {
    expect(organisations(kenyan, "Kenya's [O:Supreme Court] sat.")).toEqual(['Supreme Court (Kenya) ×2']);
    expect(organisations(kenyan, 'The [O:Supreme Court] in Accra sat.')).toEqual([
      'Supreme Court (Ghana) ×1',
      'Supreme Court (Kenya) ×1',
    ]);
  });

  test('are one under either name of a ministry', () => {
    expect(
      organisations('The [O:Ministry of Foreign Affairs] of Oman met.', "Oman's [O:Foreign Ministry] sat."),
    ).toHaveLength(1);
  });

  test('are one in like company where nothing says whose they are', () => {
    expect(
      organisations('The [O:High Court] met [P:Nora Feldt].', 'The [O:High Court] freed [P:Nora Feldt].'),
    ).toHaveLength(1);
    expect(organisations('The [O:High Court] met.', 'The [O:High Court] sat.')).toHaveLength(2);
  });

  test('join the one of their company where nothing says whose they are', () => {
    const known = 'Judge [P:Nora Feldt] told the [O:Kenyan Supreme Court].';
    expect(organisations(known, 'Judge [P:Nora Feldt] told the [O:Supreme Court].')).toEqual([
      'Kenyan Supreme Court ×2',
    ]);
    expect(organisations(known, 'A lawyer told the [O:Supreme Court].')).toHaveLength(2);
  });
});

test('papers of one name in two countries are two, and so are bodies of one acronym', () => {
  expect(organisations('The [O:Courier] in Cardiff fell.', 'The [O:Courier] in Brisbane fell.')).toHaveLength(
    2,
  );
  expect(organisations('The Malaysian bank [O:MCB] fell.', 'The Pakistani club [O:MCB] fell.')).toHaveLength(
    2,
  );
  expect(organisations('The Malaysian bank [O:MCB] fell.', 'Shares of [O:MCB] fell.')).toHaveLength(1);
});

test('what a text calls the Bank is another bank elsewhere', () => {
  expect(
    organisations(
      'The [O:Bank of Arden] sold gold. The [O:Bank] has more.',
      'The [O:Riverside Savings Bank] sold gold. The [O:Bank] has more.',
    ),
  ).toEqual(['Bank of Arden ×1', 'Riverside Savings Bank ×1']);
  expect(organisations('The [O:Commission] met.', 'The [O:Commission] sat.')).toHaveLength(2);
});

test('a ship under another name of a town is not the town, a town that acts is', () => {
  expect(organisations('The [O:Moskva] sank.', '[L:Moscow] has snow.')).toEqual(['Moskva ×1']);
  expect(organisations('[O:Moscow] said no.', '[L:Moscow] has snow.')).toEqual([]);
});

test.each([
  ['Seoul: The ministry met.', 'south korea'],
  ['TRIPOLI, Lebanon (AP) — Boats sank.', 'lebanon'],
  ['Nora Feldt - who met him - sat.', undefined],
  ['', undefined],
])('the dateline of %s', (text, country) => {
  expect(datelineCountry(text)).toBe(country);
});

test('which names say too little by themselves', () => {
  expect(isHeadAlone(otherName('the Commission')!)).toBe(true);
  expect(isHeadAlone(otherName('Greenpeace')!)).toBe(false);
  expect(isToldByStory(otherName('Football Association')!)).toBe(true);
  expect(isToldByStory(otherName('Kenyan Football Association')!)).toBe(false);
});

test('an acronym of four letters is the name that it spells where both stories name one country', () => {
  const long = 'The [O:Union of Arden Cheese Makers] met in [L:Oman].';
  expect(organisations(long, '[O:UACM] cheese left [L:Oman].')).toHaveLength(1);
  expect(organisations(long, '[O:UACM] cheese left [L:Peru].')).toHaveLength(2);
});

test('an acronym in stories on two countries is two bodies, unless they stand in one company', () => {
  const nigerian = 'The [O:PDP] met in [L:Abuja].';
  expect(organisations(nigerian, 'Indian voters know the [O:PDP].')).toHaveLength(2);
  expect(
    organisations(`${nigerian} [P:Nora Feldt] spoke.`, 'Indian voters know the [O:PDP] of [P:Nora Feldt].'),
  ).toHaveLength(1);
});

test('churches of one name in two towns are two, and an acronym is its country’s bank', () => {
  const church = 'The [O:First Presbyterian Church] in downtown Nashville burned.';
  expect(organisations(church, 'The [O:First Presbyterian Church] in Seattle burned.')).toHaveLength(2);
  expect(
    organisations('The [O:Bank of Oman] sold gold.', 'The [O:BOO] sold gold, said a man in [L:Muscat].'),
  ).toHaveLength(1);
});

test('an acronym in a story on one country is the name that it spells in a story from there', () => {
  const long = 'The [O:Arden Cheese Makers] met in [L:Bloemfontein].';
  expect(organisations(long, 'South African voters know the [O:ACM].')).toHaveLength(1);
  expect(organisations(long, 'Peruvian voters know the [O:ACM].')).toHaveLength(2);
  expect(organisations(`${long} Some left [L:Lima].`, 'South African voters know the [O:ACM].')).toHaveLength(
    2,
  );
});
