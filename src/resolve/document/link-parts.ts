import type { Match } from '../names/match-persons.js';
import { matchPartOfName } from '../names/match-persons.js';
import { isFull, type PersonName, personName } from '../names/person-name.js';
import {
  type Bearer,
  bearersOf,
  type Group,
  isByGivenName,
  type PeopleBySound,
  type Person,
  sexOf,
  tellingRoles,
} from './bearers.js';
import { join, startCluster } from './cluster.js';
import type { Named } from './named.js';

const isAge = (role: string): boolean => role.startsWith('aged ');

const EARLIER_BEARER: Match = { reason: 'earlier-bearer', score: 0.75 };
const MAIN_BEARER: Match = { reason: 'main-bearer', score: 0.7 };

// A given name alone may stand so many characters before the full name.
const AHEAD = 250;
// The full name stands so near before that the family name alone goes on speaking of it.
const NEAR = 250;

const relativeOf = ({ kin }: Named): PersonName | undefined => kin?.of && personName(kin.of.text);

const familyOf = (bearer: Bearer): string | undefined =>
  bearer.person.groups.find(({ name }) => isFull(name))?.name.words.at(-1);

/** Is it the one beside whom the text names a relative? By a bare name, the only one known of that name. */
const isPossessor = (name: PersonName | undefined, { person }: Bearer, known: PeopleBySound): boolean => {
  if (name === undefined) return false;
  const isNamed = (one: Person): boolean =>
    one.groups.some(
      (group) => group.name.key === name.key || (isFull(group.name) && matchPartOfName(name, group.name)),
    );
  if (!isNamed(person)) return false;
  return isFull(name) || known.find(name.sounds.at(-1)!).filter(isNamed).length === 1;
};

/** Gives the mentions of a part of a name to those it can stand for. */
class PartOfName {
  /** Whom the name alone meant last. */
  #last: Bearer | undefined;

  constructor(
    readonly candidates: readonly Bearer[],
    readonly known: PeopleBySound,
  ) {}

  /** Those it can stand for here. */
  possible(mention: Named): Bearer[] {
    const sex = sexOf([mention]);
    const told = sex === undefined ? [] : this.candidates.filter((bearer) => bearer.sex === sex);
    return (told.length > 0 ? told : this.candidates).filter((bearer) => {
      if (sex !== undefined && bearer.sex !== undefined && sex !== bearer.sex) return false;
      if (isPossessor(relativeOf(mention), bearer, this.known)) return false;
      return !isByGivenName(bearer) || this.#isIntroduced(mention, bearer);
    });
  }

  /** A given name alone stands for somebody named in full before, or shortly after, as the relative of one of the family. */
  #isIntroduced(mention: Named, bearer: Bearer): boolean {
    const { named } = bearer;
    if (named[0]!.start < mention.start) return true;
    if (this.candidates.length > 1 || bearer.match.reason !== 'first-name') return false;
    const of = relativeOf(mention);
    if (mention.kin !== undefined) return of !== undefined && of.words.at(-1) === familyOf(bearer);
    return named[0]!.start - mention.start <= AHEAD;
  }

  /**
   * Of several, title decides; else whom the name alone meant last, the only one named so far, the one who was not brought in as
   * somebody's relative, and the one just named. Undefined where two are left.
   */
  decide(mention: Named, possible: readonly Bearer[]): Pick<Bearer, 'person' | 'match'> | undefined {
    if (mention.age !== undefined) return this.#ofAge(mention, possible);
    if (possible.length < 2) return possible[0];
    const roles = tellingRoles([mention]);
    const agreeing = possible.filter((bearer) => roles.some((role) => bearer.roles.has(role)));
    if (agreeing.length === 1) return agreeing[0];
    const before = possible.filter(({ named }) => named[0]!.start < mention.start);
    if (before.length === 1) this.#last = before[0];
    const chosen = possible.find(({ person }) => person === this.#last?.person);
    if (chosen !== undefined) return { person: chosen.person, match: EARLIER_BEARER };
    // A title that the text gives to none of them may be another's: 'General Lund' beside two of his daughters.
    if (agreeing.length === 0 && roles.some((role) => !isAge(role))) return undefined;
    const main = isByGivenName(possible[0]!)
      ? justNamed(mention, before)
      : before.length === 0
        ? inHeadline(mention, possible)
        : (mainOf(before) ?? justNamed(mention, before));
    // With a form of address or a title it says who is meant here, not who is meant without.
    if (main !== undefined && mention.roles.length === 0) this.#last = main;
    return main && { person: main.person, match: MAIN_BEARER };
  }

  /** 'The younger Lund' is whom the text calls a son or nephew, or the other one where it names a father. */
  #ofAge({ age }: Named, possible: readonly Bearer[]): Bearer | undefined {
    const told = possible.filter(({ first }) => first.kin?.age !== undefined);
    const [relative] = told;
    if (relative === undefined || told.length > 1 || possible.length > 2) return undefined;
    return relative.first.kin!.age === age ? relative : possible.find((bearer) => bearer !== relative);
  }
}

/** Not brought in as a relative. */
const mains = (bearers: readonly Bearer[]): readonly Bearer[] => {
  const found = bearers.filter(({ first }) => first.kin === undefined);
  return found.length === 0 ? bearers : found;
};

const mainOf = (bearers: readonly Bearer[]): Bearer | undefined => {
  const found = mains(bearers);
  return found.length === 1 ? found[0] : undefined;
};

/** A headline means the one whom the text below names first. */
const inHeadline = (mention: Named, bearers: readonly Bearer[]): Bearer | undefined => {
  if (
    mention.paragraph > 0 ||
    mention.roles.length > 0 ||
    bearers.some(({ named }) => named[0]!.paragraph === 0)
  )
    return undefined;
  return mains(bearers).reduce((one, other) => (other.named[0]!.start < one.named[0]!.start ? other : one));
};

/** The only one whose full name stands shortly before, in this paragraph or the last. */
const justNamed = (mention: Named, bearers: readonly Bearer[]): Bearer | undefined => {
  const within = (paragraphs: number): readonly Bearer[] =>
    mains(bearers).filter(({ named }) =>
      named.some(
        ({ start, paragraph }) =>
          start < mention.start &&
          mention.start - start <= NEAR &&
          mention.paragraph - paragraph <= paragraphs,
      ),
    );
  const here = within(0);
  const near = here.length > 0 ? here : within(1);
  return near.length === 1 ? near[0] : undefined;
};

/** Joins the mentions of a part of a name with whom they stand for; gives a cluster of those that nothing decides. */
export const linkPart = (group: Group, candidates: readonly Bearer[], known: PeopleBySound): Person[] => {
  const part = new PartOfName(candidates, known);
  const taken = new Map<Person, { match: Match; mentions: Named[] }>();
  const left: Named[] = [];
  let undecided = false;
  for (const mention of group.mentions) {
    const possible = part.possible(mention);
    const only = part.decide(mention, possible);
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

/** The parts of names of a document: given names first, since they may bring somebody in as a relative. */
export const linkParts = (groups: readonly Group[], known: PeopleBySound): Person[] => {
  const byGivenName = groups.filter((group) => bearersOf(group, known).some(isByGivenName));
  const others = groups.filter((group) => !byGivenName.includes(group));
  return [...byGivenName, ...others].flatMap((group) => linkPart(group, bearersOf(group, known), known));
};
