import { createRequire } from 'node:module';
import { seeded } from '../lib/seeded.js';
import type { GoldSentence, GoldToken } from './read-bio.js';
import { DATELINES, FORMS } from './wire-forms.js';

const CLUB_ENDINGS =
  'United City Rovers Athletic Town FC Albion Dynamo Sporting Wanderers County Rangers'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const words = (text: string, kind: string): GoldToken[] =>
  text.split(' ').map((token, at) => ({ token, tag: `${at === 0 ? 'B' : 'I'}-${kind}` }));

const require = createRequire(import.meta.url);
const { countries } = require('i18n-iso-countries/langs/en.json') as {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
};
const COUNTRIES = Object.values(countries)
  .map((name) => (typeof name === 'string' ? name : name[0]!))
  .filter((name) => /^[\p{L} ]+$/u.test(name));

/** Different names of one kind in annotated sentences, in the order in which they come. */
const namesOf = (sentences: Iterable<GoldSentence>, kind: string): string[] => {
  const names = new Set<string>();
  for (const sentence of sentences) {
    sentence.forEach(({ tag }, at) => {
      if (tag !== `B-${kind}`) return;
      let end = at + 1;
      while (sentence[end]?.tag === `I-${kind}`) end++;
      const name = sentence.slice(at, end).map(({ token }) => token);
      if (name.length <= 5 && name.every((token) => /^\p{L}[\p{L}.'-]*$/u.test(token)))
        names.add(name.join(' '));
    });
  }
  return [...names].filter((name) => /^\p{Lu}/u.test(name));
};

/** Makes the filler of each slot of the forms. */
const slotsOver = (
  sentences: readonly GoldSentence[],
  random: () => number,
): Readonly<Record<string, () => GoldToken[]>> => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const people = namesOf(sentences, 'PER').filter((name) => /^\S+ \S+( \S+)?$/.test(name));
  const known = new Set(COUNTRIES);
  const places = namesOf(sentences, 'LOC').filter((name) => name.split(' ').length <= 2 && !known.has(name));
  const organisations = namesOf(sentences, 'ORG');
  const number = (from: number, to: number): string => String(from + Math.floor(random() * (to - from + 1)));
  const plain = (token: string): GoldToken[] => [{ token, tag: 'O' }];
  const familyOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
  const initial = (): string => `${pick(people)[0]}.`;
  const club = (): string => {
    const chance = random();
    if (chance < 0.4) return pick(places);
    if (chance < 0.5) return pick(organisations);
    return chance < 0.9 ? `${pick(places)} ${pick(CLUB_ENDINGS)}` : `${pick(CLUB_ENDINGS)} ${pick(places)}`;
  };
  return {
    club: () => words(club(), 'ORG'),
    town: () => words(pick(places), 'ORG'),
    company: () => words(pick(organisations), 'ORG'),
    party: () => words(pick(organisations), 'ORG'),
    person: () => words(random() < 0.8 ? pick(people) : `${initial()} ${familyOf(pick(people))}`, 'PER'),
    family: () => words(familyOf(pick(people)), 'PER'),
    initial: () => words(initial(), 'PER'),
    country: () => words(pick(COUNTRIES), 'LOC'),
    city: () => words(pick(places), 'LOC'),
    CITY: () => words(pick(places).toUpperCase(), 'LOC'),
    goals: () => plain(number(0, 7)),
    small: () => plain(number(1, 40)),
    minute: () => plain(number(1, 90)),
    percent: () => plain(number(100, 700)),
    thousands: () => plain(`${number(1, 80)},${number(100, 999)}`),
    day: () => plain(pick(DAYS)),
    date: () =>
      random() < 0.5
        ? plain(`${number(1995, 2023)}-${number(10, 12)}-${number(10, 28)}`)
        : [pick(MONTHS), number(1, 28)].map((token) => ({ token, tag: 'O' })),
  };
};

const SLOT = /\{(\w+)\}/g;

/** An initial is the first word of the name that follows it. */
const joinInitials = (tokens: readonly GoldToken[]): GoldToken[] =>
  tokens.map((token, at) => {
    const before = tokens[at - 1];
    const follows = before?.tag === 'B-PER' && /^\p{Lu}\.$/u.test(before.token) && token.tag === 'B-PER';
    return follows ? { ...token, tag: 'I-PER' } : token;
  });

/** So many documents of wire lines, with the names of annotated sentences; the same for the same sentences and seed. */
export const wireLines = (
  sentences: readonly GoldSentence[],
  documents: number,
  seed = 17,
): GoldSentence[][] => {
  const random = seeded(seed);
  const slots = slotsOver(sentences, random);
  const fill = (form: string): GoldSentence =>
    joinInitials(
      form.split(' ').flatMap((part): GoldToken[] => {
        const whole = /^\{(\w+)\}$/.exec(part)?.[1];
        if (whole) return slots[whole]!();
        return [
          {
            token: part.replace(SLOT, (_, slot: string) =>
              slots[slot]!()
                .map(({ token }) => token)
                .join(' '),
            ),
            tag: 'O',
          },
        ];
      }),
    );
  const kinds = Object.keys(FORMS);
  return Array.from({ length: documents }, () => {
    const forms = FORMS[kinds[Math.floor(random() * kinds.length)]!]!;
    const length = 6 + Math.floor(random() * 10);
    // A table repeats one form; a report mixes them.
    const table = random() < 0.5 ? [forms[Math.floor(random() * forms.length)]!] : forms;
    return [
      fill(DATELINES[Math.floor(random() * DATELINES.length)]!),
      ...Array.from({ length }, () => fill(table[Math.floor(random() * table.length)]!)),
    ];
  });
};
