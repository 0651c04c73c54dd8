import { groupBy } from '../../lib/group-by.js';
import { isCommon, isSpeltOut } from '../names/person-name.js';
import type { Neighbourhood } from './context.js';
import { linkShortNames } from './link-short-names.js';
import { linkSpellings } from './link-spellings.js';
import type { Links } from './links.js';
import { splitByMiddleNames } from './middle-names.js';
import { splitNamesakes } from './namesakes.js';
import type { PersonRecord } from './records.js';
import { type Person, type Sense, splitSenses, withoutSlips } from './senses.js';

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

/** Of two of one name whom a text tells apart ('Ana Lund, whose mother Ana Lund'), the one it names less. */
const findTwins = (records: readonly PersonRecord[]): ReadonlySet<PersonRecord> => {
  const twins = new Set<PersonRecord>();
  const known = new Map<string, PersonRecord>();
  for (const record of records) {
    const key = `${record.document} ${record.name.key}`;
    const other = isSpeltOut(record.name) ? known.get(key) : undefined;
    const more = other !== undefined && record.local.mentions.length > other.local.mentions.length;
    if (other !== undefined) twins.add(more ? other : record);
    if (other === undefined || more) known.set(key, record);
  }
  return twins;
};

/**
 * People across documents. Equal full names are one bearer unless their contexts contradict; other spellings of a full name
 * join by rule and context; short names last, each record by itself, so that no bare 'Smith' chains two people together.
 */
export const linkPeople = (all: readonly PersonRecord[], near: Neighbourhood, links: Links): void => {
  const twins = findTwins(all);
  const records = twins.size === 0 ? all : all.filter((record) => !twins.has(record));
  const spelt = records.filter((record) => isSpeltOut(record.name));
  const people: Person[] = [];
  for (const [, named] of groupBy(spelt, (record) => [record.name.key])) {
    const split = isCommon(named[0]!.name) ? splitNamesakes : splitBearers;
    for (const sense of splitByMiddleNames(named).flatMap((part) => split(part, near, links))) {
      links.joinAll(sense);
      people.push({ ...sense, name: named[0]!.name });
    }
  }
  linkSpellings(people, links);
  const left = linkShortNames(records, people, near, links);
  for (const [, named] of groupBy(left, (record) => [record.name.key])) {
    for (const sense of splitSenses(named, near, links)) links.joinAll(sense);
  }
};
