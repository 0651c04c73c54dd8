import { readFileSync } from 'node:fs';
import { shippedFile } from '../../../src/lib/package-folder.js';

/** A person, place or organisation of the generated world: the gold identity. */
export type Member =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly given: string;
      readonly family: string;
      readonly role: string;
    }
  | { readonly kind: 'organisation'; readonly id: string; readonly name: string; readonly acronym?: string }
  | { readonly kind: 'place'; readonly id: string; readonly name: string };

/** Who and what one kind of news is about; stories of one beat share their people. */
export interface Beat {
  readonly people: readonly Extract<Member, { kind: 'person' }>[];
  readonly organisations: readonly Extract<Member, { kind: 'organisation' }>[];
  readonly places: readonly Extract<Member, { kind: 'place' }>[];
}

const lines = (file: string): string[] =>
  readFileSync(shippedFile(`gazetteers/${file}`), 'utf8')
    .split('\n')
    .filter((line) => /^\p{Lu}[\p{L}' -]+$/u.test(line));

const WALKS = [
  ['minister', 'senator', 'mayor', 'ambassador', 'governor'],
  ['striker', 'goalkeeper', 'head coach', 'midfielder'],
  ['professor', 'physicist', 'historian', 'surgeon'],
  ['chairman', 'chief executive', 'banker', 'economist'],
  ['singer', 'novelist', 'film director', 'pianist'],
  ['general', 'colonel', 'commander'],
  ['judge', 'detective', 'prosecutor'],
] as const;

const FIELDS = [
  'Fisheries',
  'Trade',
  'Rail',
  'Water',
  'Energy',
  'Health',
  'Housing',
  'Press',
  'Harbour',
  'Mining',
  'Textile',
  'Forest',
  'Aviation',
  'Archive',
];
const KINDS = [
  'Union',
  'Council',
  'Institute',
  'Agency',
  'Federation',
  'Society',
  'Authority',
  'Commission',
  'Alliance',
  'Company',
];

// Of the people of a beat, this share bear the name of somebody in an earlier beat.
const HOMONYMS = 0.02;
// And this share the family name of somebody in their own beat: brothers, spouses.
const RELATIVES = 0.08;
const PEOPLE = 14;
const ORGANISATIONS = 6;
const PLACES = 5;

/** The world of `beats` kinds of news, drawn with `random`; every name is put together from open lists. */
export const makeCast = (beats: number, random: () => number): Beat[] => {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const given = lines('given.list').filter((name) => !/[ -]/.test(name));
  const family = lines('family.list').filter((name) => !/ /.test(name));
  const cities = lines('city-large.list');
  const named: { given: string; family: string }[] = [];
  return Array.from({ length: beats }, (_, beat) => {
    const walk = WALKS[beat % WALKS.length]!;
    const places = Array.from({ length: PLACES }, () => {
      const name = pick(cities);
      return { kind: 'place' as const, id: `place:${name}`, name };
    });
    const people = Array.from({ length: PEOPLE }, (_, i) => {
      const fresh = { given: pick(given), family: pick(family) };
      const chance = random();
      const name =
        named.length > 0 && chance < HOMONYMS
          ? pick(named)
          : i > 0 && chance < HOMONYMS + RELATIVES
            ? { ...fresh, family: named.at(-1)!.family }
            : fresh;
      named.push(name);
      return { kind: 'person' as const, id: `person:${beat}-${i}`, ...name, role: pick(walk) };
    });
    const organisations = Array.from({ length: ORGANISATIONS }, () => {
      const name = [pick(cities), pick(FIELDS), pick(KINDS)].join(' ');
      const initials = name
        .split(/[\s-]/)
        .map((word) => word[0])
        .join('');
      const acronym = /^[A-Z]{3,}$/.test(initials) && random() < 0.5 ? initials : undefined;
      return { kind: 'organisation' as const, id: `organisation:${name}`, name, ...(acronym && { acronym }) };
    });
    return { people, organisations, places };
  });
};
