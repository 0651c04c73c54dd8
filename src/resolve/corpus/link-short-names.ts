import { groupBy } from '../../lib/group-by.js';
import { matchPartOfName } from '../names/match-persons.js';
import { familySounds, isFull, isRareFamily, isSpeltOut, type PersonName } from '../names/person-name.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import type { PersonRecord } from './records.js';
import { addRecord, contradicts, emptySense, type Person, type Sense } from './senses.js';

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

/** Names that do not spell out a given name, each by itself; gives those that belong to nobody for sure. */
export const linkShortNames = (
  records: readonly PersonRecord[],
  people: readonly Person[],
  near: Neighbourhood,
  links: Links,
): readonly PersonRecord[] => {
  const byFamily = groupBy(
    people,
    (person) => new Set([person.name.sounds.at(-1)!, ...person.name.sounds.slice(1)]),
  );
  const tops = new Map<string, Person[]>();
  const left: PersonRecord[] = [];
  for (const record of records) {
    if (isSpeltOut(record.name)) continue;
    const families = familySounds(record.name);
    const initial = isFull(record.name) ? record.name.words[0]![0]! : '';
    const key = `${initial} ${families.join(' ')}`;
    const top =
      tops.get(key) ??
      mostNamed(
        families
          .flatMap((family) => byFamily.get(family) ?? [])
          .filter((person) => person.name.words[0]!.startsWith(initial)),
      );
    tops.set(key, top);
    // 'Mazlum-Der' is no 'van der Goot'.
    const bearers = record.name.onePart ? top.filter(({ name }) => matchPartOfName(record.name, name)) : top;
    if (record.local.ambiguous || !linkShortName(record, bearers, near, links)) left.push(record);
  }
  return left;
};
