import { lexicon } from '../names/lexicon.js';
import { type Match, matchFullNames, matchPartOfName } from '../names/match-persons.js';
import { isFull, type PersonName } from '../names/person-name.js';
import { type Cluster, groupByKey, join, type NameGroup, startCluster } from './cluster.js';
import type { Named } from './named.js';

type Group = NameGroup<PersonName>;
type Person = Cluster<PersonName>;

// More people than this under one family name are not compared one by one: nothing would decide between them anyway.
const MOST = 100;

const gender = (mentions: readonly Named[]): 'm' | 'f' | undefined => {
  const { roles } = lexicon();
  const found = new Set(
    mentions.flatMap((mention) => mention.roles.map((role) => roles.get(role)?.split('-')[1])),
  );
  if (found.has('m') === found.has('f')) return undefined;
  return found.has('m') ? 'm' : 'f';
};

const genderOf = (person: Person): 'm' | 'f' | undefined =>
  gender(person.groups.flatMap((group) => group.mentions));

/** Roles that tell people apart: forms of address do not. */
const tellingRoles = (mentions: readonly Named[]): string[] => {
  const { roles } = lexicon();
  return mentions.flatMap((mention) =>
    mention.roles.filter((role) => !roles.get(role)?.startsWith('address')),
  );
};

/** Every full name of the person must agree: 'J. Smith' beside 'John Smith' does not open the door to 'James Smith'. */
const matchPerson = (group: Group, person: Person): Match | undefined => {
  let weakest: Match | undefined;
  for (const { name } of person.groups) {
    if (!isFull(name)) continue;
    const match = matchFullNames(group.name, name) ?? matchPartOfName(group.name, name);
    if (match === undefined) return undefined;
    if (weakest === undefined || match.score < weakest.score) weakest = match;
  }
  return weakest;
};

const spelt = ({ name }: Group): number => {
  let count = 0;
  for (const word of name.words) if (word.length > 1) count++;
  return count;
};

const byFullness = (a: Group, b: Group): number =>
  spelt(b) - spelt(a) || b.name.words.length - a.name.words.length || (a.name.key < b.name.key ? -1 : 1);

class PeopleBySound {
  readonly #people = new Map<string, Person[]>();

  add(person: Person, name: PersonName): void {
    for (const sound of new Set(name.sounds)) {
      const people = this.#people.get(sound) ?? [];
      if (!people.includes(person) && people.length < MOST) people.push(person);
      this.#people.set(sound, people);
    }
  }

  find(sound: string): readonly Person[] {
    return this.#people.get(sound) ?? [];
  }
}

const linkFull = (group: Group, known: PeopleBySound): Person | undefined => {
  const { sounds } = group.name;
  // By the given name too: a slip may stand in the family name.
  const near = new Set([...known.find(sounds.at(-1)!), ...known.find(sounds[0]!)]);
  const matches = [...near]
    .map((person) => ({ person, match: matchPerson(group, person) }))
    .filter((pair): pair is { person: Person; match: Match } => pair.match !== undefined)
    .sort((a, b) => b.match.score - a.match.score);
  const [first, second] = matches;
  if (first === undefined || (second !== undefined && second.match.score === first.match.score)) {
    const person = startCluster(group, first !== undefined);
    known.add(person, group.name);
    return person;
  }
  join(first.person, group, first.match);
  known.add(first.person, group.name);
  return undefined;
};

const TIERS: Readonly<Record<string, number>> = {
  'family-name': 0,
  transliteration: 1,
  'first-name': 2,
  'middle-name': 3,
};

const firstNamed = (person: Person): number =>
  Math.min(...person.groups.filter(({ name }) => isFull(name)).map(({ mentions }) => mentions[0]!.start));

/** Somebody a part of a name may stand for, with what decides between several. */
interface Bearer {
  readonly person: Person;
  readonly match: Match;
  readonly sex: 'm' | 'f' | undefined;
  readonly roles: ReadonlySet<string>;
  readonly first: number;
}

/** Whose name may this part of it be, by how much of the full name it is? */
const bearersOf = (group: Group, known: PeopleBySound): Bearer[] => {
  const matches = known.find(group.name.sounds.at(-1)!).flatMap((person) => {
    const best = person.groups
      .filter(({ name }) => isFull(name))
      .map(({ name }) => matchPartOfName(group.name, name))
      .filter((match) => match !== undefined)
      .sort((a, b) => TIERS[a.reason]! - TIERS[b.reason]!)[0];
    return best === undefined ? [] : [{ person, match: best }];
  });
  const tier = Math.min(...matches.map(({ match }) => TIERS[match.reason]!));
  return matches
    .filter(({ match }) => TIERS[match.reason] === tier)
    .map(({ person, match }) => ({
      person,
      match,
      sex: genderOf(person),
      roles: new Set(tellingRoles(person.groups.flatMap((of) => of.mentions))),
      first: firstNamed(person),
    }));
};

const EARLIER_BEARER: Match = { reason: 'earlier-bearer', score: 0.75 };

/**
 * Gives the mentions of a part of a name to those it can stand for. Of several, form of address and role decide; else a text
 * means the only one it has named so far, and goes on calling that one so after it names another (on gold identities of news
 * and encyclopaedia 111 of 114). Before two that were named together it says nothing.
 */
const linkPart = (group: Group, known: PeopleBySound): Person[] => {
  const candidates = bearersOf(group, known);
  const taken = new Map<Person, { match: Match; mentions: Named[] }>();
  const left: Named[] = [];
  let undecided = false;
  let earlier: Person | undefined;
  for (const mention of group.mentions) {
    const sex = gender([mention]);
    const possible = candidates.filter(({ person, match, sex: other }) => {
      // A first name alone stands for somebody who was named in full before.
      const introduced = TIERS[match.reason]! < 2 || person.groups[0]!.mentions[0]!.start < mention.start;
      return introduced && (sex === undefined || other === undefined || sex === other);
    });
    const agreeing =
      possible.length < 2
        ? possible
        : possible.filter(({ roles }) => tellingRoles([mention]).some((role) => roles.has(role)));
    let only: Pick<Bearer, 'person' | 'match'> | undefined = agreeing.length === 1 ? agreeing[0] : undefined;
    if (only === undefined && possible.length > 1) {
      const before = possible.filter(({ first }) => first < mention.start);
      if (before.length === 1) earlier = before[0]!.person;
      only = possible
        .filter(({ person }) => person === earlier)
        .map(({ person }) => ({ person, match: EARLIER_BEARER }))[0];
    }
    if (only === undefined) {
      undecided ||= possible.length > 1;
      left.push(mention);
      continue;
    }
    const entry = taken.get(only.person) ?? { match: only.match, mentions: [] };
    entry.mentions.push(mention);
    taken.set(only.person, entry);
  }
  for (const [person, { match, mentions }] of taken) join(person, { ...group, mentions }, match);
  return left.length === 0 ? [] : [startCluster({ ...group, mentions: left }, undecided)];
};

/**
 * The people of one document. Full names are compared first; then a part of a name goes to the one person it can stand
 * for. Where two can, title or form of address decides, or it stays its own and ambiguous: no guess.
 */
export const linkPeople = (names: readonly Named[]): Person[] => {
  const groups = groupByKey(names, ({ person }) => person).sort(byFullness);
  const known = new PeopleBySound();
  const people: Person[] = [];
  for (const group of groups) {
    if (!isFull(group.name)) continue;
    const person = linkFull(group, known);
    if (person !== undefined) people.push(person);
  }
  for (const group of groups) if (!isFull(group.name)) people.push(...linkPart(group, known));
  return people;
};
