import { readFileSync } from 'node:fs';
import { shippedFile } from '../../lib/package-folder.js';
import { pushTo } from '../../lib/push-to.js';
import { plain } from './plain.js';

/** The tables that say which different names are one. All keys are plain: folded, without punctuation. */
export interface Lexicon {
  /** Nickname → given names it stands for: 'bill' → 'william'. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  /** Given name → its class across languages: 'volodymyr' and 'vladimir' share one. */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Given name → 'm' or 'f', where it is common for one only. */
  readonly genders: ReadonlyMap<string, string>;
  /** Other name of a country or city → its usual one: 'kiev' → 'kyiv', 'usa' → 'united states'. */
  readonly places: ReadonlyMap<string, string>;
  readonly countries: ReadonlySet<string>;
  /** The same as print writes them: 'united states' → 'United States'. */
  readonly countryNames: ReadonlyMap<string, string>;
  /** Cities of 150,000 people and more. */
  readonly cities: ReadonlySet<string>;
  /** State, province or country part → country: 'alabama' → 'united states'. */
  readonly containers: ReadonlyMap<string, string>;
  /** Nationality word → country: 'russian' → 'russia'. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** What has a nationality word: countries, and parts of one such as 'scotland'. */
  readonly nations: ReadonlySet<string>;
  /** Acronym → long name of an international body or well-known agency, as print writes it. */
  readonly acronyms: ReadonlyMap<string, string>;
  /** The same the other way round, long names plain: 'united nations' → 'un'. */
  readonly bodies: ReadonlyMap<string, string>;
  /** The most popular given and family names of each country, plain. */
  readonly commonGiven: ReadonlySet<string>;
  readonly commonFamily: ReadonlySet<string>;
  /** Rivers and seas. */
  readonly waters: ReadonlySet<string>;
  /** Nickname of a club → the places it plays for: 'giants' → 'new york', 'san francisco'. */
  readonly clubs: ReadonlyMap<string, readonly string[]>;
  /** How companies are owned, plain: 'asa', 'pte ltd'. */
  readonly legalForms: ReadonlySet<string>;
  /** These and all that thousands of people bear. */
  readonly frequentGiven: ReadonlySet<string>;
  readonly frequentFamily: ReadonlySet<string>;
  /** How many in a million people of the United States bear it. */
  readonly givenShares: ReadonlyMap<string, number>;
  readonly familyShares: ReadonlyMap<string, number>;
  /** Title or role word → the walk of life it belongs to: 'minister' → 'state'. */
  readonly roles: ReadonlyMap<string, string>;
  /** The last words of these. */
  readonly roleEnds: ReadonlySet<string>;
}

const rows = (table: string): string[][] =>
  readFileSync(shippedFile(`gazetteers/${table}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const pairs = (table: string): Map<string, string> =>
  new Map(rows(table).map((row) => [row[0]!, row[1]!] as const));

/** The values of one column under those of another. */
const gathered = (table: string, key = 0, value = 1): Map<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const row of rows(table)) pushTo(map, row[key]!, row[value]!);
  return map;
};

const listed = (list: string): Set<string> => new Set(rows(list).map(([name]) => plain(name!)));

const shares = (list: string): Map<string, number> =>
  new Map(rows(list).map(([name, share]) => [name!, Number(share)] as const));

const load = (): Lexicon => {
  const [givenShares, familyShares] = [shares('frequent-given.list'), shares('frequent-family.list')];
  const places = rows('place-names.tsv');
  const roles = pairs('roles.tsv');
  const demonyms = pairs('demonyms.tsv');
  const commonGiven = listed('given.list');
  const commonFamily = listed('family.list');
  const acronyms = new Map([...pairs('agencies.tsv'), ...pairs('acronyms.tsv')]);
  return {
    nicknames: gathered('nicknames.tsv'),
    givenNames: pairs('given-names.tsv'),
    genders: pairs('given-genders.tsv'),
    places: new Map(places.map((row) => [row[0]!, row[1]!])),
    countries: new Set(places.filter((row) => row[2] === 'country').map((row) => row[1]!)),
    countryNames: new Map(rows('country.list').map(([name]) => [plain(name!), name!])),
    cities: listed('city-large.list'),
    containers: pairs('containers.tsv'),
    demonyms,
    nations: new Set(demonyms.values()),
    acronyms,
    bodies: new Map([...acronyms].map(([acronym, long]) => [plain(long), acronym])),
    waters: listed('water.list'),
    clubs: gathered('clubs.tsv', 1, 0),
    legalForms: new Set(rows('legal-forms.tsv').map(([form]) => form!)),
    commonGiven,
    commonFamily,
    frequentGiven: new Set([...commonGiven, ...givenShares.keys()]),
    frequentFamily: new Set([...commonFamily, ...familyShares.keys()]),
    givenShares,
    familyShares,
    roles,
    roleEnds: new Set([...roles.keys()].map((role) => role.slice(role.lastIndexOf(' ') + 1))),
  };
};

let loaded: Lexicon | undefined;

/** The tables shipped in `seeds/gazetteers`, read once. */
export const lexicon = (): Lexicon => {
  loaded ??= load();
  return loaded;
};
