import { plain } from './plain-name.js';

type CountryNames = Readonly<Record<string, string | readonly string[]>>;

const list = (names: string | readonly string[]): readonly string[] =>
  typeof names === 'string' ? [names] : names;

// Short and former names that English print uses and the ISO list leaves out.
const ALSO: Readonly<Record<string, readonly string[]>> = {
  US: ['america', 'us of a', 'united states of america'],
  GB: ['britain', 'united kingdom of great britain and northern ireland'],
  CN: ['prc', 'peoples republic of china'],
  KR: ['republic of korea', 'rok'],
  KP: ['dprk', 'democratic peoples republic of korea'],
  AE: ['uae', 'emirates'],
  CD: ['drc', 'dr congo', 'democratic republic of congo', 'democratic republic of the congo', 'zaire'],
  NL: ['holland'],
  MM: ['burma'],
  CI: ['ivory coast', 'cote divoire'],
  SZ: ['swaziland'],
  CV: ['cape verde'],
  TL: ['east timor'],
  MK: ['macedonia', 'fyrom'],
  BA: ['bosnia', 'bosnia herzegovina'],
  IR: ['islamic republic of iran'],
  SY: ['syrian arab republic'],
  TH: ['siam', 'kingdom of thailand'],
  SA: ['kingdom of saudi arabia'],
  VA: ['vatican', 'holy see', 'vatican city'],
  MD: ['moldova'],
  LA: ['laos'],
  BN: ['brunei'],
  FK: ['falkland islands', 'falklands'],
};

const USUAL: Readonly<Record<string, string>> = {
  US: 'United States',
  GB: 'United Kingdom',
  KR: 'South Korea',
  KP: 'North Korea',
  TR: 'Turkey',
  SY: 'Syria',
  MD: 'Moldova',
  LA: 'Laos',
  BN: 'Brunei',
  VA: 'Vatican City',
  BA: 'Bosnia and Herzegovina',
  FK: 'Falkland Islands',
};

/** The name that print uses: the shortest one that is no abbreviation. */
const usualName = (names: readonly string[], code: string): string =>
  USUAL[code] ?? [...names].filter((name) => !/^[A-Z.]+$/.test(name)).sort((a, b) => a.length - b.length)[0]!;

export const plainCountryName = (countries: CountryNames, code: string): string | undefined =>
  countries[code] === undefined ? undefined : plain(usualName(list(countries[code]), code));

/** Rows `other name, usual name, 'country'`, both plain (folded, without punctuation). */
export const countryRows = (countries: CountryNames): string[][] => {
  const rows = new Map<string, string[]>();
  for (const [code, value] of Object.entries(countries)) {
    const names = list(value);
    const usual = plain(usualName(names, code));
    for (const name of [...names.map(plain), ...(ALSO[code] ?? [])]) rows.set(name, [name, usual, 'country']);
  }
  return [...rows.values()];
};

// Words the list leaves out or spells otherwise.
const DEMONYMS: readonly (readonly [string, string])[] = [
  ['us', 'united states'],
  ['uk', 'united kingdom'],
  ['english', 'england'],
  ['scottish', 'scotland'],
  ['welsh', 'wales'],
  ['palestinian', 'palestine'],
  ['argentine', 'argentina'],
  ['chinese', 'china'],
  ['korean', 'south korea'],
  ['south korean', 'south korea'],
  ['north korean', 'north korea'],
  ['european', 'european union'],
  ['eu', 'european union'],
];

/** Rows `demonym, usual country name`. */
export const demonymRows = (nationalities: CountryNames, countries: CountryNames): string[][] => {
  const found = new Map<string, string>();
  for (const [code, value] of Object.entries(nationalities)) {
    const country = countries[code];
    const word = plain(list(value)[0]!);
    if (country !== undefined && !found.has(word)) found.set(word, plain(usualName(list(country), code)));
  }
  for (const [word, country] of DEMONYMS) found.set(word, country);
  return [...found].filter(([word, country]) => word !== country);
};

// English names that sound otherwise than the city's own, of cities far larger than any namesake: the list above them does not say which of its
// names are English.
const EXONYMS: Readonly<Record<string, string>> = {
  cologne: 'koln',
  geneva: 'geneve',
  hanover: 'hannover',
  bruges: 'brugge',
  dunkirk: 'dunkerque',
  padua: 'padova',
  mantua: 'mantova',
  leghorn: 'livorno',
  berne: 'bern',
  salonika: 'thessaloniki',
  hague: 'the hague',
};

// Below this size a city's other names hardly stand in English news, and the table would grow tenfold.
const PEOPLE = 150_000;
// GeoNames holds stray rows (a language's name under a city). A name that sounds like the usual one is taken for any of these
// cities; one that does not ('Bombay') only for the largest, whose rows many eyes have seen.
const LARGE = 1_500_000;
// Between these sizes a name that begins alike and is long ('Gothenburg').
const MIDDLING = 250_000;
// A hamlet of that name ('Calcutta', Ohio) takes no name from a city so much larger.
const HAMLET = 50;
// Of two cities with one other name the one so much larger has it.
const FAR_LARGER = 5;

const skeleton = (name: string): string =>
  name
    .replace(/sch|sh|ch|cz|tz|z/g, 's')
    .replace(/kh|q|c|g|h/g, 'k')
    .replace(/ph|f|w|b/g, 'v')
    .replace(/[aeiouyj ]/g, '')
    .replace(/(.)\1+/g, '$1');

// 'Zaporizhzhia', 'Zaporizhia' and 'Zaporozhye'.
const soft = (name: string): string => skeleton(name.replace(/(?:zh|zz|j)+/g, 'z'));

const soundsLike = (a: string, b: string): boolean => skeleton(a) === skeleton(b) || soft(a) === soft(b);

/**
 * Rows `other name, usual name, 'city'` from a GeoNames dump (tab separated, alternative names in the fourth column).
 * A name that is also the own name of another city that is no hamlet beside this one, a country's, or two cities' is left out: it would join two places.
 */
export const cityRows = (dump: string, countries: CountryNames): string[][] => {
  const cities = dump.split('\n').flatMap((line) => {
    const cells = line.split('\t');
    return cells.length < 15
      ? []
      : [{ name: plain(cells[1]!), others: cells[3]!, people: Number(cells[14]) }];
  });
  const taken = new Map<string, number>();
  for (const { name, people } of cities) taken.set(name, Math.max(people, taken.get(name) ?? 0));
  for (const names of Object.values(countries))
    for (const name of list(names)) taken.set(plain(name), Number.POSITIVE_INFINITY);
  const owners = new Map<string, Map<string, number>>();
  for (const city of cities) {
    if (city.people < PEOPLE) continue;
    for (const other of city.others.split(',')) {
      const name = plain(other);
      if (!/^[a-z ]{4,}$/.test(name) || HAMLET * (taken.get(name) ?? 0) > city.people) continue;
      const least = city.people < LARGE ? 7 : 5;
      const alike = city.people >= LARGE || (city.people >= MIDDLING && name[0] === city.name[0]);
      if (!soundsLike(name, city.name) && !(alike && name.length >= least && !name.includes(' '))) continue;
      const of = owners.get(name) ?? new Map<string, number>();
      owners.set(name, of.set(city.name, Math.max(city.people, of.get(city.name) ?? 0)));
    }
  }
  const found = [...owners].flatMap(([name, of]) => {
    const [first, second] = [...of].sort(([, a], [, b]) => b - a);
    return second === undefined || first![1] > FAR_LARGER * second[1] ? [[name, first![0], 'city']] : [];
  });
  return [
    ...found.filter(([name]) => EXONYMS[name!] === undefined),
    ...Object.entries(EXONYMS).map((row) => [...row, 'city']),
  ];
};
