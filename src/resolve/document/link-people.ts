import { groupBy } from '../../lib/group-by.js';
import { lexicon } from '../names/lexicon.js';
import { type Match, matchFullNames, matchPartOfName } from '../names/match-persons.js';
import { isFull, isWithParticles, personName } from '../names/person-name.js';
import { plain } from '../names/plain.js';
import { type Group, PeopleBySound, type Person } from './bearers.js';
import { groupByKey, join, startCluster } from './cluster.js';
import { linkParts } from './link-parts.js';
import type { Named } from './named.js';
import { readOtherNames } from './other-names.js';

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

/** 'Lund' and 'de Lund', where nobody is named in full. */
const joinParticles = (people: readonly Person[]): readonly Person[] => {
  const long = people.filter(({ groups: [of] }) => of!.name.words.length > 1 && of!.name.onePart);
  if (long.length === 0) return people;
  const byLast = groupBy(long, ({ groups: [of] }) => [of!.name.words.at(-1)!]);
  const joined = new Set<Person>();
  for (const person of people) {
    const [{ name }] = person.groups as [Group];
    if (person.ambiguous) continue;
    const found = (byLast.get(name.words.at(-1)!) ?? []).filter(({ groups: [of] }) =>
      isWithParticles(of!.name, name),
    );
    if (found.length !== 1 || found[0]!.ambiguous) continue;
    for (const group of person.groups) join(found[0]!, group, { reason: 'family-name', score: 0.85 });
    joined.add(person);
  }
  return people.filter((person) => !joined.has(person));
};

/** Whose other names the text tells is one with them. */
const joinOtherNames = (
  text: string,
  names: readonly Named[],
  people: readonly Person[],
): readonly Person[] => {
  const told = readOtherNames(text, names);
  if (told.length === 0) return people;
  const bearer = new Map<Named, Person>();
  for (const person of people)
    for (const { mentions } of person.groups) for (const mention of mentions) bearer.set(mention, person);
  const joined = new Set<Person>();
  for (const { name, other } of told) {
    const [into, from] = [bearer.get(name)!, bearer.get(other)!];
    if (into === from || into.ambiguous || from.ambiguous) continue;
    for (const group of from.groups) {
      join(into, group, { reason: 'other-name', score: 0.9 });
      for (const mention of group.mentions) bearer.set(mention, into);
    }
    joined.add(from);
  }
  return people.filter((person) => !joined.has(person));
};

const isNoName = (word: string): boolean => {
  const { frequentGiven, frequentFamily, givenNames, nicknames } = lexicon();
  return ![frequentGiven, frequentFamily, givenNames, nicknames].some((names) => names.has(word));
};

/** 'MAYOR SCORNS LUND' in a headline: a verb in capitals is no given name where the text below names a Lund. */
const withoutVerbs = (names: readonly Named[]): readonly Named[] => {
  const isShouted = ({ text, paragraph, person }: Named): boolean =>
    paragraph === 0 &&
    person?.words.length === 2 &&
    text === text.toUpperCase() &&
    isFull(person) &&
    isNoName(person.words[0]!);
  if (!names.some(isShouted)) return names;
  const below = names.filter(({ paragraph, person }) => paragraph > 0 && person && isFull(person));
  const families = new Set(below.map(({ person }) => person!.words.at(-1)));
  const given = new Set(below.map(({ person }) => person!.words[0]));
  return names.map((named) => {
    const [first, family] = named.person?.words ?? [];
    if (!isShouted(named) || !families.has(family) || given.has(first)) return named;
    return { ...named, person: personName(family!) };
  });
};

/** 'Ana Lund, whose mother Ana Lund': a relative of the same name. */
const isNamesake = ({ person, kin }: Named): boolean =>
  kin?.of !== undefined &&
  person !== undefined &&
  isFull(person) &&
  plain(kin.of.text) === plain(person.plain);

/**
 * The people of one document. Full names are compared first; then a part of a name goes to the one person it can stand
 * for. Where two can, what the text says of them decides, or it stays its own and ambiguous: no guess.
 */
export const linkPeople = (text: string, all: readonly Named[]): readonly Person[] => {
  const names = withoutVerbs(all);
  const named = ({ person }: Named) => person;
  const namesakes = names.filter(isNamesake);
  const others = namesakes.length === 0 ? names : names.filter((name) => !isNamesake(name));
  const groups = groupByKey(others, named).sort(byFullness);
  const known = new PeopleBySound();
  const people: Person[] = [];
  for (const group of groups) {
    if (!isFull(group.name)) continue;
    const person = linkFull(group, known);
    if (person !== undefined) people.push(person);
  }
  const parts = linkParts(
    groups.filter(({ name }) => !isFull(name)),
    known,
  );
  const apart = groupByKey(namesakes, named).map((group) => startCluster(group));
  return joinOtherNames(text, names, [...people, ...joinParticles(parts), ...apart]);
};
