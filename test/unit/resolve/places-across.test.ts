import { describe, expect, test } from 'vitest';
import { candidatesFor, countryOfTown, meantByItself, whereOf } from '../../../src/resolve/names/where.js';
import { corpusDocument, resolveMarked } from '../../support/make-document.js';

const places = (...texts: readonly string[]): string[] =>
  resolveMarked(...texts)
    .filter(({ type }) => type === 'place')
    .map(({ name, members }) => `${name} ×${members.length}`)
    .sort();

test('a town of Georgia is in the Georgia that has such a town, told or not', () => {
  expect(places('[L:Atlanta] burns.', 'Fire in [L:Atlanta], [L:Georgia].')).toEqual([
    'Atlanta ×2',
    'Georgia ×1',
  ]);
});

test('the next of a list is not what the last lies in', () => {
  expect(within('[L:Sydney], [L:South Korea] and [L:Taiwan] fell.')).toEqual([]);
  expect(within('[L:Sydney], [L:Australia], and [L:Taiwan] fell.')).toEqual(['australia']);
  expect(places('They beat Paris, [L:Madrid], [L:New York] and Moscow.', 'Rain fell in [L:Madrid].')).toEqual(
    ['Madrid ×2', 'New York ×1'],
  );
});

test('a city’s English name means the city, not the smaller towns called by it', () => {
  expect(
    places(
      '[L:Cologne] is in [L:Germany].',
      'U.S. envoys met in [L:Geneva].',
      '[L:Geneva], [L:Switzerland].',
    ),
  ).toEqual(['Cologne ×1', 'Geneva ×2', 'Germany ×1', 'Switzerland ×1']);
  expect(places('[L:Geneva], [L:Illinois].', '[L:Geneva], [L:Switzerland].')).toContain('Geneva ×1');
});

test('a sea is one, whoever has its coast', () => {
  expect(places("Egypt's [L:Red Sea] resorts.", 'Port Sudan on the [L:Red Sea], in Sudan.')).toEqual([
    'Red Sea ×2',
  ]);
});

test('‘Ms’ says nothing of Mississippi', () => {
  const party = corpusDocument('story', 'Ms [P:Nora Feldt] left [O:Labour].').entities.find(
    ({ name }) => name === 'Labour',
  );
  expect(party?.within).toEqual([]);
});

test('a town in a dateline is a town, whatever the tagger takes it for', () => {
  expect(places('[O:SARASOTA], Fla. (AP) - Rain fell.')).toEqual(['Sarasota ×1']);
});

test('‘City’ is left out of a town’s name in like company alone', () => {
  const here = ' with [P:Nora Kelmet] and [P:Jan Ekby].';
  expect(places(`A ferry left [L:Surigao]${here}`, `The ferry reached [L:Surigao City]${here}`)).toHaveLength(
    1,
  );
});

const within = (text: string): readonly string[] => corpusDocument('story', text).entities[0]!.within;

test.each([
  ['nairobi', 'kenya'],
  ['springfield', 'united states'],
  ['valencia', undefined],
  ['georgia', undefined],
  ['', undefined],
])('the name %s alone stands in %s', (name, country) => {
  expect(countryOfTown(name)).toBe(country);
});

test.each([
  ['oregon', { country: 'united states', region: 'oregon' }],
  ['venezuelan', { country: 'venezuela' }],
  ['scottish', { country: 'united kingdom', region: 'scotland' }],
  ['melbourne', { country: 'australia', region: 'victoria' }],
  ['georgia', undefined],
  ['nowhere at all', undefined],
])('%s as a container is %o', (name, where) => {
  expect(whereOf(name)).toEqual(where);
});

test('a bare name means by far the largest place of that name, else none by itself', () => {
  expect(meantByItself('london')?.country).toBe('united kingdom');
  expect(meantByItself('springfield')).toBeUndefined();
  expect(candidatesFor('springfield').length).toBeGreaterThan(5);
});

describe('where a town lies is told', () => {
  test.each([
    ['Boats left the Maine town of [L:Portland].', ['maine']],
    ['Police in the Venezuelan city of [L:Valencia] came.', ['venezuela']],
    ['Rowers in [L:Richmond] in south-west London won.', ['england']],
    ['The port of [L:Tripoli] in the north of Lebanon is shut.', ['lebanon']],
    ['Homes burned in the Sydney suburb of [L:Liverpool].', ['new south wales']],
  ])('%s', (text, where) => {
    expect(within(text)).toEqual(where);
  });

  test('by what stands around it, but not for a far larger namesake', () => {
    expect(within('[L:Valencia] has frost. Spanish growers came.')).toEqual(['spain']);
    expect(within('[L:Valencia] has frost. Spanish and Venezuelan growers came.')).toEqual([]);
    expect(within('[L:London] has frost. Canadian growers came.')).toEqual([]);
  });

  test('in a month or a hurry nothing is told', () => {
    expect(within('Boats reached [L:Portland] in May.')).toEqual([]);
    expect(within('Boats left [L:Portland] in a hurry.')).toEqual([]);
  });
});

test('towns of one name in two countries are two, in one country one', () => {
  const spanish = '[L:Valencia] has frost. Spanish growers came.';
  expect(places(spanish, 'The Venezuelan city of [L:Valencia] is dark.')).toEqual([
    'Valencia ×1',
    'Valencia ×1',
  ]);
  expect(places(spanish, '[L:Valencia], Spain, is dark.')).toEqual(['Valencia ×2']);
  expect(places(spanish, '[L:Valencia] is dark.')).toEqual(['Valencia ×1', 'Valencia ×1']);
  expect(places(`${spanish} [P:Nora Feldt] left.`, '[L:Valencia] is dark to [P:Nora Feldt].')).toEqual([
    'Valencia ×2',
  ]);
});

test('a bare name joins what it means by itself, not a small namesake', () => {
  expect(places('[L:London], Ontario, is dark.', '[L:London] has frost.')).toEqual([
    'London ×1',
    'London ×1',
  ]);
  expect(places('[L:London], England, is dark.', '[L:London] has frost.')).toEqual(['London ×2']);
});

test('a state and the country of its name are told apart by the towns of each', () => {
  const state = '[L:Georgia] voted. [L:Atlanta] and [L:Savannah] were slow.';
  expect(
    places(state, '[L:Georgia] voted. [L:Tbilisi] was slow.').filter((name) => /Georgia/.test(name)),
  ).toEqual(['Georgia ×1', 'Georgia ×1']);
});

test.each([
  ['Gothenburg', 'Göteborg'],
  ['Calcutta', 'Kolkata'],
  ['Dnepropetrovsk', 'Dnipro'],
  ['Zaporozhye', 'Zaporizhzhia'],
])('%s is %s', (one, other) => {
  expect(places(`Rain in [L:${one}].`, `Snow in [L:${other}].`)).toHaveLength(1);
});

test.each([
  ['Bakhmut', 'Bahmut'],
  ['Sievierodonetsk', 'Severodonetsk'],
  ['northern Iraq', 'Iraq'],
  ['Kandahar city', 'Kandahar'],
  ['the Mekong', 'Mekong River'],
  ['River Mekong', 'Mekong River'],
  ['Mt. Kazbek', 'Mount Kazbek'],
])('%s and %s are one', (one, other) => {
  expect(places(`Rain over [L:${one}].`, `Snow over [L:${other}].`)).toHaveLength(1);
});

test.each([
  ['Northern Ireland', 'Ireland'],
  ['Mexico City', 'Mexico'],
  ['Merton', 'Marton'],
  ['Niger River', 'Niger'],
  ['Lake Chad', 'Chad'],
  ['Kharkiv Oblast', 'Kharkiv'],
  ['North Korea', 'South Korea'],
  ['West Virginia', 'Virginia'],
])('%s and %s are two', (one, other) => {
  expect(places(`Rain over [L:${one}].`, `Snow over [L:${other}].`)).toHaveLength(2);
});

test('a river is not the country of its name, where the text says that it is one', () => {
  const country = '[L:Niger] has a king.';
  expect(places('The [L:Niger] rose by a metre.', country)).toHaveLength(2);
  expect(places('The river [L:Niger] is brown.', country)).toHaveLength(2);
  expect(places('The river [L:Niger] is brown.', 'The [L:Niger River] is brown.')).toHaveLength(1);
  expect(places('Boats came to [L:Niger]. The river rose.', country)).toHaveLength(1);
});

test('a bare name is not the smaller of two in one country', () => {
  const state = 'Smoke over [L:Washington], where [L:Seattle] and [L:Spokane] shut schools.';
  expect(places(state, '[L:Washington] said no.').filter((name) => /Washington/.test(name))).toHaveLength(2);
});

test('a town is not the region around it where a text says region, a region that is no town is one', () => {
  expect(places('Rain over [L:Kharkiv] region.', 'Snow over [L:Kharkiv].')).toHaveLength(2);
  expect(places('Rain over [L:Kharkiv] region.', 'Snow over [L:Kharkiv Oblast].')).toHaveLength(1);
  expect(places('Rain over [L:Kasai] province.', 'Snow over [L:Kasai Province].')).toHaveLength(1);
});

test('a tiny namesake is meant where a text names its state and a town of it, and nothing of the large one’s country', () => {
  expect(within('[L:Moscow] has skiers from [L:Idaho], and [L:Boise] has more.')).toEqual(['united states']);
  expect(within('[L:Moscow] has skiers from [L:Idaho], and [L:Boise] has Russian ones.')).toEqual([
    'moscow',
    'russia',
  ]);
});

test.each([
  ['[L:Utrecht] is the smallest province.', 'Rain in [L:Utrecht].'],
  ['The Belgian province of [L:Luxembourg] is wet.', 'Rain in [L:Luxembourg].'],
  ['[L:Victoria] is the largest lake in [L:Africa].', '[L:Victoria] is dry, and Australian rain is rare.'],
])('%s is not the other of that name', (one, other) => {
  const shown = places(one, other).filter((name) => !/Africa/.test(name));
  expect(shown).toHaveLength(2);
});

test('a capital is one with and without its district, apart from the state of its name', () => {
  const told = ['[L:Washington], [L:D.C.], is hot.', '[L:Washington] said that American ports are shut.'];
  expect(
    places(...told, 'Rain fell on [L:Seattle], [L:Washington].').filter((name) => /Washington/.test(name)),
  ).toHaveLength(2);
});

test('a lake that is called by its bare name is the lake', () => {
  expect(places('[L:Victoria] is the largest lake.', 'Rain over [L:Lake Victoria].')).toHaveLength(1);
});

test('a bank is not the town of its name, a capital that acts is', () => {
  const resolved = (a: string, b: string): number => resolveMarked(a, b).length;
  expect(resolved('[O:Santander] closed.', 'Rain in [L:Santander].')).toBe(2);
  expect(resolved('[O:Madrid] said no.', 'Rain in [L:Madrid].')).toBe(1);
});
