// Builds the tables that resolution reads (seeds/gazetteers/*.tsv) from open data. Rebuild with:
//   npx tsx src/train/name-tables/build.ts --nicknames names.csv --cities cities1000.txt --bodies general_list.yaml \
//     --forenames common-forenames-by-country.csv --legal-forms iso-20275.csv --suffixes cleanco/data.js --divisions admin1.json \
//     --sports corpora/data/sports --census <folder with dist.all.last, dist.female.first, dist.male.first> --births <folder with yob1880.txt and so on>
// seeds/gazetteers/README.md says where the files come from and under what licence.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import countries from 'i18n-iso-countries';
import nationalities from 'i18n-nationality';
import { parse } from 'yaml';
import { shippedFile } from '../../lib/package-folder.js';
import { acronymRows, type Body } from './acronyms.js';
import { clubRows } from './clubs.js';
import { frequentFamilyNames, frequentGivenNames } from './frequent.js';
import { genderRows } from './genders.js';
import { legalFormRows } from './legal-forms.js';
import { nicknameRows } from './nicknames.js';
import { cityRows, countryRows, demonymRows, plainCountryName } from './places.js';
import { worldBytes } from './world.js';

const { values } = parseArgs({
  options: {
    nicknames: { type: 'string' },
    cities: { type: 'string' },
    bodies: { type: 'string' },
    forenames: { type: 'string' },
    'legal-forms': { type: 'string' },
    suffixes: { type: 'string' },
    divisions: { type: 'string' },
    census: { type: 'string' },
    births: { type: 'string' },
    sports: { type: 'string' },
  },
});

const read = (path: string | undefined, option: string): string => {
  if (path === undefined) throw new Error(`name-tables: --${option} <file> is missing`);
  return readFileSync(path, 'utf8');
};

const write = (name: string, rows: readonly (readonly string[])[]): void =>
  writeFileSync(
    shippedFile(`gazetteers/${name}`),
    rows
      .map((row) => `${row.join('\t')}\n`)
      .sort((a, b) => (a < b ? -1 : 1))
      .join(''),
  );

const english = countries.getNames('en', { select: 'all' });
const cities = read(values.cities, 'cities');
write('nicknames.tsv', nicknameRows(read(values.nicknames, 'nicknames')));
write('place-names.tsv', [...countryRows(english), ...cityRows(cities, english)]);
write('given-genders.tsv', genderRows(read(values.forenames, 'forenames')));
write('demonyms.tsv', demonymRows(nationalities.getNames('en'), english));
write(
  'acronyms.tsv',
  acronymRows(Object.values(parse(read(values.bodies, 'bodies')) as Record<string, Body>)),
);

type Terms = Readonly<Record<string, readonly string[]>>;
const cleaned = (): readonly string[] => {
  const path = values.suffixes;
  if (path === undefined) throw new Error('name-tables: --suffixes <file> is missing');
  const { terms_by_type: byType, terms_by_country: byCountry } = createRequire(import.meta.url)(
    resolve(path),
  ) as {
    terms_by_type: Terms;
    terms_by_country: Terms;
  };
  return [...Object.values(byType), ...Object.values(byCountry)].flat();
};
write('legal-forms.tsv', legalFormRows(read(values['legal-forms'], 'legal-forms'), cleaned()));

const divisions = JSON.parse(read(values.divisions, 'divisions')) as {
  readonly code: string;
  readonly name: string;
}[];
writeFileSync(
  shippedFile('gazetteers/world.bin'),
  worldBytes(cities, divisions, (code) => plainCountryName(english, code)),
);

const census = (file: string): string => read(values.census && join(values.census, file), 'census');
const years = readdirSync(values.births ?? '.').filter((file) => /^yob\d+\.txt$/.test(file));
const births = years.map((file) => read(values.births && join(values.births, file), 'births'));
write(
  'frequent-given.list',
  frequentGivenNames([census('dist.female.first'), census('dist.male.first')], births),
);
write('frequent-family.list', frequentFamilyNames(census('dist.all.last')));

const states = readFileSync(shippedFile('gazetteers/containers.tsv'), 'utf8').match(/^[^\t#]+/gm);
write(
  'clubs.tsv',
  clubRows(
    (league) => read(values.sports && join(values.sports, `${league}.json`), 'sports'),
    new Set(states),
  ),
);
