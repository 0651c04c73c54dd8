import { lexicon } from '../names/lexicon.js';
import { LEAST_LETTERS } from '../names/match-misspelt.js';
import { type Match, matchFullNames, matchPartOfName } from '../names/match-persons.js';
import { looseKey } from '../names/match-romanised.js';
import { isCommon, isFull, isRareFamily, isSpeltOut, type PersonName } from '../names/person-name.js';
import { soundKey } from '../names/transliterate.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import { splitByMiddleNames } from './middle-names.js';
import { splitNamesakes } from './namesakes.js';
import type { PersonRecord } from './records.js';
import {
  addRecord,
  agrees,
  agreesFaintly,
  contradicts,
  emptySense,
  type Sense,
  splitSenses,
  withoutSlips,
} from './senses.js';

type Person = Sense<PersonRecord> & { readonly name: PersonName };

// Names that share a blocking key and are compared with one another; of more, each with its nearest in the alphabet.
const WINDOW = 12;

const group = <Item>(items: Iterable<Item>, keys: (item: Item) => Iterable<string>): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [item]);
      else list.push(item);
    }
  }
  return groups;
};

// A slip in a long word leaves its first or its last letters as they are.
const KEPT = LEAST_LETTERS / 2;

const slipKeys = (whole: string, slipped: string): string[] =>
  slipped.length < LEAST_LETTERS
    ? []
    : [`${whole} ${slipped.slice(0, KEPT)}…`, `${whole} …${slipped.slice(-KEPT)}`];

/** Under which keys a full name is looked for: family name with given name, its formal forms, its class and its initial. */
const blockingKeys = ({ words, sounds }: PersonName): string[] => {
  const { nicknames, givenNames } = lexicon();
  const family = sounds.at(-1)!;
  const given = words[0]!;
  const forms = [sounds[0]!, givenNames.get(given) ?? given, ...(nicknames.get(given) ?? []).map(soundKey)];
  // 'Ann Lee Moor' meets 'Ann Lee' under its first two names, and 'Lee Moor' under its last two.
  const parts = [`${sounds[0]} ${sounds[1]}`, `${sounds.at(-2)} ${family}`];
  const slips = [...slipKeys(given, words.at(-1)!), ...slipKeys(words.at(-1)!, given)];
  const loose = `~${looseKey(given)} ${looseKey(words.at(-1)!)}`;
  const last = words.at(-1)!;
  // Of a family name that few bear all bearers meet, whatever their given names.
  const rare = last.length > 5 && isRareFamily({ words: [last] }) ? [`*${last}`] : [];
  const turned = [`<${given} ${words.slice(1).join('')}`, `<${last} ${words.slice(0, -1).join('')}`];
  return [
    ...new Set([loose, ...rare, ...turned, ...parts, ...forms.map((form) => `${form} ${family}`), ...slips]),
  ];
};

const SLIPS: ReadonlySet<string> = new Set(['misspelling', 'romanisation']);

// Of a family name that few bear the bearers are one, but for a slip, where it might be another.
const areRare = (a: PersonName, b: PersonName): boolean =>
  isRareFamily({ words: a.words.slice(1) }) && isRareFamily({ words: b.words.slice(1) });

/** Do two spellings belong to one bearer? Romanisations do; nicknames and middle names only where the context agrees. */
const sameBearer = (a: Person, b: Person): { reason: string; score: number } | undefined => {
  const match = matchFullNames(a.name, b.name);
  if (match === undefined || contradicts(a, b)) return undefined;
  if (match.reason === 'transliteration') return match;
  if (agrees(a, b)) return match;
  const weaker = { ...match, score: Math.round(100 * match.score - 10) / 100 };
  if (agreesFaintly(a, b) && (match.score >= 0.9 || areRare(a.name, b.name))) return weaker;
  return !SLIPS.has(match.reason) && areRare(a.name, b.name) ? weaker : undefined;
};

/** Two spellings that belong to one bearer. */
interface SameBearer {
  readonly from: PersonRecord;
  readonly to: PersonRecord;
  readonly match: Match;
  /** Records of both. */
  readonly size: number;
}

const findSpellings = (people: readonly Person[], links: Links): SameBearer[] => {
  const found: SameBearer[] = [];
  const blocks = group(people, (person) => blockingKeys(person.name));
  for (const [, block] of blocks) {
    block.sort((a, b) => (a.name.key < b.name.key ? -1 : 1));
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1, i + 1 + WINDOW)) {
        if (a.name.key === b.name.key) continue;
        links.pairs++;
        const match = sameBearer(a, b);
        if (match === undefined) continue;
        const size = a.records.length + b.records.length;
        found.push({ from: a.records[0]!, to: b.records[0]!, match, size });
      }
    }
  }
  return found;
};

/** Spellings that one document gave one person: it knew. */
const findDocumentSpellings = (people: readonly Person[], links: Links): SameBearer[] => {
  const found: SameBearer[] = [];
  const bySpelling = group(people, (person) => [person.name.key]);
  for (const person of people) {
    const spellings = new Map<string, PersonRecord>();
    for (const record of person.records) {
      for (const { key } of record.fullNames) if (key !== person.name.key) spellings.set(key, record);
    }
    for (const [key, record] of spellings) {
      const [other, ...more] = bySpelling.get(key) ?? [];
      if (other === undefined || more.length > 0 || contradicts(person, other)) continue;
      links.pairs++;
      const match = matchFullNames(person.name, other.name) ?? { reason: 'same-document', score: 0.85 };
      const size = person.records.length + other.records.length;
      found.push({ from: record, to: other.records[0]!, match, size });
    }
  }
  return found;
};

/** The most named first: 'George Bush' is 'George W.' where most stories are his, and then 'George H. W.' no more. */
const linkSpellings = (people: readonly Person[], links: Links): void => {
  const found = [...findDocumentSpellings(people, links), ...findSpellings(people, links)];
  found.sort((a, b) => b.size - a.size || a.from.index - b.from.index || a.to.index - b.to.index);
  for (const { from, to, match } of found) links.join(from, to, match.reason, match.score);
};

interface Candidate {
  readonly root: number;
  readonly person: Person;
  readonly score: number;
}

const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
};

/** How well one record's context fits a person, and how much of the name's use is theirs (0 to 1). */
const likeness = (record: Sense, person: Person, share: number): number => {
  if (contradicts(record, person)) return 0;
  const roles = [...record.roles].filter((role) => person.roles.has(role)).length;
  const walks = roles === 0 && [...record.walks].some((walk) => person.walks.has(walk)) ? 0.5 : 0;
  const near = overlap(record.telling, person.telling) + 0.3 * overlap(record.around, person.around);
  const evidence = 2 * roles + walks + near;
  return evidence === 0 ? 0 : evidence * (0.25 + share);
};

// The best candidate must fit this much better than the next.
const CLEAR = 2;

/** A bare family name or a name with initials goes to the one person it fits; without agreement it stays its own. */
const linkShortName = (
  record: PersonRecord,
  candidates: readonly Person[],
  near: Neighbourhood,
  links: Links,
): boolean => {
  if (candidates.length === 0) return false;
  const context = emptySense<PersonRecord>();
  addRecord(context, record, near);
  const uses = candidates.reduce((sum, person) => sum + person.records.length, 0);
  links.pairs += candidates.length;
  const byRoot = new Map<number, Candidate>();
  for (const person of candidates) {
    const root = links.root(person.records[0]!);
    const score = likeness(context, person, person.records.length / uses);
    const known = byRoot.get(root);
    if (known === undefined || known.score < score) byRoot.set(root, { root, person, score });
  }
  const [first, second] = [...byRoot.values()].sort((a, b) => b.score - a.score || a.root - b.root);
  if (first === undefined) return false;
  if (first.score === 0) {
    // Nobody else in the corpus bears a name that few people bear: 'Obama' in a headline.
    const only = byRoot.size === 1 && isTellingAlone(record.name) && !contradicts(context, first.person);
    if (only) links.join(record, first.person.records[0]!, 'only-bearer', 0.6);
    return only;
  }
  if (second !== undefined && first.score < CLEAR * second.score) return false;
  links.join(
    record,
    first.person.records[0]!,
    isFull(record.name) ? 'initial' : 'family-name',
    second === undefined ? 0.8 : 0.7,
  );
  return true;
};

/** A family name that few people bear, bare or with initials. */
const isTellingAlone = (name: PersonName): boolean =>
  (!isFull(name) || name.words[0]!.length === 1) &&
  isRareFamily({ words: name.words.slice(isFull(name) ? 1 : 0) });

// A short name is held against this many people of the name, the most often named first.
const CANDIDATES = 16;

const mostNamed = (people: readonly Person[]): Person[] =>
  [...people]
    .sort((a, b) => b.records.length - a.records.length || a.records[0]!.index - b.records[0]!.index)
    .slice(0, CANDIDATES);

/** The bearers of a name that few bear: two only where their texts contradict each other, and not one text of many. */
const splitBearers = (
  records: readonly PersonRecord[],
  near: Neighbourhood,
  links: Links,
): readonly Sense<PersonRecord>[] => {
  const [largest, ...others] = withoutSlips(splitSenses(records, near, links));
  for (const other of others) links.keepApart(other, largest!, 'contradicted', 0);
  return [largest!, ...others];
};

/**
 * People across documents. Equal full names are one bearer unless their contexts contradict; other spellings of a full name
 * join by rule and context; short names last, each record by itself, so that no bare 'Smith' chains two people together.
 */
export const linkPeople = (records: readonly PersonRecord[], near: Neighbourhood, links: Links): void => {
  const spelt = records.filter((record) => isSpeltOut(record.name));
  const people: Person[] = [];
  for (const [, named] of group(spelt, (record) => [record.name.key])) {
    const split = isCommon(named[0]!.name) ? splitNamesakes : splitBearers;
    for (const sense of splitByMiddleNames(named).flatMap((part) => split(part, near, links))) {
      links.joinAll(sense);
      people.push({ ...sense, name: named[0]!.name });
    }
  }
  linkSpellings(people, links);
  const byFamily = group(
    people,
    (person) => new Set([person.name.sounds.at(-1)!, ...person.name.sounds.slice(1)]),
  );
  const tops = new Map<string, Person[]>();
  const left: PersonRecord[] = [];
  for (const record of records) {
    if (isSpeltOut(record.name)) continue;
    const family = record.name.sounds.at(-1)!;
    const initial = isFull(record.name) ? record.name.words[0]![0]! : '';
    const key = `${initial} ${family}`;
    const top =
      tops.get(key) ??
      mostNamed((byFamily.get(family) ?? []).filter((person) => person.name.words[0]!.startsWith(initial)));
    tops.set(key, top);
    // 'Mazlum-Der' is no 'van der Goot'.
    const bearers = record.name.onePart ? top.filter(({ name }) => matchPartOfName(record.name, name)) : top;
    if (record.local.ambiguous || !linkShortName(record, bearers, near, links)) left.push(record);
  }
  for (const [, named] of group(left, (record) => [record.name.key])) {
    for (const sense of splitSenses(named, near, links)) links.joinAll(sense);
  }
};
