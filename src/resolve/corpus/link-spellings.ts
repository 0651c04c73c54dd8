import { groupBy } from '../../lib/group-by.js';
import { blockingKeys } from '../names/blocking-keys.js';
import { type Match, matchFullNames } from '../names/match-persons.js';
import { isRareFamily, type PersonName } from '../names/person-name.js';
import type { Links } from './links.js';
import type { PersonRecord } from './records.js';
import { agrees, agreesFaintly, contradicts, type Person } from './senses.js';

// Names that share a blocking key and are compared with one another; of more, each with its nearest in the alphabet.
const WINDOW = 12;

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
  const blocks = groupBy(people, (person) => blockingKeys(person.name));
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
  const bySpelling = groupBy(people, (person) => [person.name.key]);
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
export const linkSpellings = (people: readonly Person[], links: Links): void => {
  const found = [...findDocumentSpellings(people, links), ...findSpellings(people, links)];
  found.sort((a, b) => b.size - a.size || a.from.index - b.from.index || a.to.index - b.to.index);
  for (const { from, to, match } of found) links.join(from, to, match.reason, match.score);
};
