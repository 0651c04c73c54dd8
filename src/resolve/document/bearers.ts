import { lexicon } from '../names/lexicon.js';
import { slipKeys } from '../names/match-misspelt.js';
import { type Match, matchPartOfName } from '../names/match-persons.js';
import { familySounds, isFull, type PersonName } from '../names/person-name.js';
import { soundKey } from '../names/transliterate.js';
import type { Cluster, NameGroup } from './cluster.js';
import type { Named } from './named.js';

export type Group = NameGroup<PersonName>;
export type Person = Cluster<PersonName>;
export type Sex = 'm' | 'f';

// More people than this under one name are not compared one by one: nothing would decide between them anyway.
const MOST = 100;

/** The people of a document by the sound of each of their names. */
export class PeopleBySound {
  readonly #people = new Map<string, Person[]>();

  add(person: Person, name: PersonName): void {
    const called = name.called === undefined ? [] : [soundKey(name.called)];
    for (const sound of new Set([...name.sounds, ...called, ...slipKeys(name.words.at(-1)!)])) {
      const people = this.#people.get(sound) ?? [];
      if (!people.includes(person) && people.length < MOST) people.push(person);
      this.#people.set(sound, people);
    }
  }

  find(...sounds: readonly string[]): readonly Person[] {
    if (sounds.length === 1) return this.#people.get(sounds[0]!) ?? [];
    return [...new Set(sounds.flatMap((sound) => this.#people.get(sound) ?? []))];
  }
}

/** What forms of address say. */
export const sexOf = (mentions: readonly Named[]): Sex | undefined => {
  const { roles } = lexicon();
  const found = new Set(
    mentions.flatMap((mention) => mention.roles.map((role) => roles.get(role)?.split('-')[1])),
  );
  if (found.has('m') === found.has('f')) return undefined;
  return found.has('m') ? 'm' : 'f';
};

/** Roles that tell people apart: forms of address do not. */
export const tellingRoles = (mentions: readonly Named[]): string[] => {
  const { roles } = lexicon();
  return mentions.flatMap((mention) =>
    mention.roles.filter((role) => !roles.get(role)?.startsWith('address')),
  );
};

/** Parts of a name by how much of it they are. */
const TIERS: Readonly<Record<string, number>> = {
  'family-name': 0,
  transliteration: 1,
  misspelling: 2,
  'first-name': 3,
  'middle-name': 4,
  nickname: 4,
};
const GIVEN = 3;

/** Somebody a part of a name may stand for, with what decides between several. */
export interface Bearer {
  readonly person: Person;
  readonly match: Match;
  readonly sex: Sex | undefined;
  readonly roles: ReadonlySet<string>;
  /** The mentions by full name, in order. */
  readonly named: readonly Named[];
  /** The mention that stands first, by whatever name. */
  readonly first: Named;
}

export const isByGivenName = ({ match }: Bearer): boolean => TIERS[match.reason]! >= GIVEN;

const bearer = (person: Person, match: Match): Bearer => {
  const mentions = person.groups.flatMap((group) => group.mentions);
  const full = person.groups.filter(({ name }) => isFull(name));
  const first = mentions.reduce((one, other) => (other.start < one.start ? other : one));
  const given = full[0]?.name.words[0] ?? '';
  const told = sexOf(mentions) ?? mentions.find(({ kin }) => kin?.sex !== undefined)?.kin?.sex;
  const sex = told ?? (lexicon().genders.get(given) as Sex | undefined);
  return {
    person,
    match,
    sex,
    roles: new Set(tellingRoles(mentions)),
    named: full.flatMap((group) => group.mentions).sort((a, b) => a.start - b.start),
    first,
  };
};

/** Whose name may this part of it be, by how much of the full name it is? */
export const bearersOf = ({ name }: Group, known: PeopleBySound): Bearer[] => {
  const formal = name.words.length === 1 ? (lexicon().nicknames.get(name.words[0]!) ?? []) : [];
  const slips = name.words.length === 1 ? slipKeys(name.words[0]!) : [];
  const near = known.find(...familySounds(name), ...formal.map(soundKey), ...slips);
  const matches = near.flatMap((person) => {
    const best = person.groups
      .filter((group) => isFull(group.name))
      .map((group) => matchPartOfName(name, group.name))
      .filter((match) => match !== undefined)
      .sort((a, b) => TIERS[a.reason]! - TIERS[b.reason]!)[0];
    return best === undefined ? [] : [{ person, match: best }];
  });
  const tier = Math.min(...matches.map(({ match }) => TIERS[match.reason]!));
  return matches
    .filter(({ match }) => TIERS[match.reason] === tier)
    .map(({ person, match }) => bearer(person, match));
};
