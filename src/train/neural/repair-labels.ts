import { createRequire } from 'node:module';
import type { GoldSentence } from '../read-bio.js';

// The corpora follow different guides. These rules bring them closer to ours (seeds/models/README.md): no titles, no 'the', no
// possessive, no direction before a place; demonyms and faiths are no places; countries are places also where they act.

const require = createRequire(import.meta.url);
const { countries } = require('i18n-iso-countries/langs/en.json') as {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
};
const { nationalities } = require('i18n-nationality/langs/en.json') as {
  readonly nationalities: Readonly<Record<string, string>>;
};

const list = (text: string): string[] => text.split(' ');
const DEMONYMS = new Set([
  ...Object.values(nationalities).flatMap((name) => [name, `${name}s`]),
  ...list(
    'European Europeans Arab Arabs Muslim Muslims Jewish Jew Jews Christian Christians Kurdish Kurd Kurds Palestinian',
  ),
  ...list(
    'Palestinians African Africans Asian Asians Islamic Catholic Catholics Shiite Shiites Sunni Sunnis English Scottish',
  ),
  ...list('Welsh Latin Hispanic Soviet Chechen Chechens Tibetan Western Buddhist Hindu Protestant Orthodox'),
]);
const COUNTRIES = new Set([
  ...Object.values(countries).flat(),
  'South Korea',
  'North Korea',
  'United States',
  ...list('Russia Iran Syria U.S. US UK U.K. Britain England Scotland Wales America USA'),
]);
const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|President|Vice|Prime|Minister|Sir|Senator|Sen|Gen|General|Rep|Representative|Gov|Governor|Lord|Lady|Dame|Rev|Professor|Prof|Colonel|Col|Major|Maj|Captain|Capt|Lt|Lieutenant|Sgt|Sergeant|Chancellor|Secretary|Ambassador|Justice|Judge|Congressman|Archbishop|Cardinal|Bishop|Sheikh|Ayatollah|Mayor)\.?$/;
const DIRECTION = /^(?:northern|southern|eastern|western|central|north|south|east|west|federal|new|former)$/;
const POSSESSIVE = /^['’]s$/;

interface Name {
  first: number;
  last: number;
  type: string;
}

const namesOf = (sentence: GoldSentence): Name[] => {
  const names: Name[] = [];
  sentence.forEach(({ tag }, at) => {
    const type = tag.slice(2);
    const open = names.at(-1);
    if (tag[0] === 'I' && open?.type === type && open.last === at - 1) open.last = at;
    else if (tag !== 'O') names.push({ first: at, last: at, type });
  });
  return names;
};

/** Trims and retypes one name in place; false where nothing of it is a name. */
const repair = (name: Name, words: readonly string[]): boolean => {
  const several = (): boolean => name.last > name.first;
  const head = (): string => words[name.first]!;
  const named = name.type !== 'MISC';
  if (
    named &&
    several() &&
    (head() === 'the' || (head() === 'The' && name.first === 0 && words[1] !== 'Hague'))
  ) {
    name.first++;
  }
  if (name.type === 'PER') while (several() && TITLE.test(head())) name.first++;
  if (!several() && name.type !== 'PER' && DEMONYMS.has(head())) name.type = 'MISC';
  if (name.type !== 'PER' && COUNTRIES.has(words.slice(name.first, name.last + 1).join(' ')))
    name.type = 'LOC';
  if (named && several() && POSSESSIVE.test(words[name.last]!)) name.last--;
  if (POSSESSIVE.test(head())) {
    if (!several()) return false;
    name.first++;
  }
  if (DIRECTION.test(head()) && several()) name.first++;
  return true;
};

/** The sentence under our guide, as far as rules can bring it there. */
export const repairLabels = (sentence: GoldSentence): GoldSentence => {
  const words = sentence.map(({ token }) => token);
  const tags = words.map(() => 'O');
  for (const name of namesOf(sentence)) {
    if (!repair(name, words)) continue;
    tags.fill(`I-${name.type}`, name.first, name.last + 1);
    tags[name.first] = `B-${name.type}`;
  }
  return sentence.map(({ token }, at) => ({ token, tag: tags[at]! }));
};
