import type { PersonName } from '../names/person-name.js';
import type { Neighbourhood } from './context.js';
import type { LocalRecord, PersonRecord } from './records.js';

/** Records of one name taken for one bearer, with what is known of that bearer. */
export interface Sense<Of extends LocalRecord = LocalRecord> {
  readonly records: Of[];
  readonly roles: Set<string>;
  readonly walks: Set<string>;
  readonly ages: Set<number>;
  readonly telling: Set<number>;
  readonly around: Set<number>;
}

/** A bearer of a full name. */
export type Person = Sense<PersonRecord> & { readonly name: PersonName };

export const emptySense = <Of extends LocalRecord>(): Sense<Of> => ({
  records: [],
  roles: new Set(),
  walks: new Set(),
  ages: new Set(),
  telling: new Set(),
  around: new Set(),
});

export const addRecord = <Of extends LocalRecord>(
  sense: Sense<Of>,
  record: Of,
  near: Neighbourhood,
): void => {
  sense.records.push(record);
  for (const role of record.roles) sense.roles.add(role);
  for (const walk of record.walks) sense.walks.add(walk);
  for (const age of record.ages) sense.ages.add(age);
  const own = near.own(record);
  for (const name of near.telling[record.document]!) if (name !== own) sense.telling.add(name);
  for (const name of near.all[record.document]!) if (name !== own) sense.around.add(name);
};

const absorb = (into: Sense, from: Sense): void => {
  into.records.push(...from.records);
  for (const field of ['roles', 'walks'] as const) for (const value of from[field]) into[field].add(value);
  for (const field of ['ages', 'telling', 'around'] as const)
    for (const value of from[field]) into[field].add(value);
};

// A sense with this many times the stories of another: those few have been misread.
const FAR_LARGER = 8;

/** The senses, largest first; one beside which another is so much larger is a slip, and goes with that. */
export const withoutSlips = <One extends Sense>(senses: readonly One[]): One[] => {
  const [main, ...others] = [...senses].sort(
    (a, b) => b.records.length - a.records.length || a.records[0]!.index - b.records[0]!.index,
  );
  const size = main!.records.length;
  const few = ({ records }: One): boolean => records.length * FAR_LARGER <= size;
  for (const slip of others.filter(few)) absorb(main!, slip);
  return [main!, ...others.filter((sense) => !few(sense))];
};

export const shares = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const item of small) if (large.has(item)) return true;
  return false;
};

/** Roles with a complement ('mayor of leeds') that both have in common but for the complement. */
const rivalPosts = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const posts = (roles: ReadonlySet<string>): Map<string, string> =>
    new Map([...roles].filter((role) => role.includes(' of ')).map((role) => [role.split(' of ')[0]!, role]));
  const mine = posts(a);
  return [...posts(b)].some(([post, role]) => mine.has(post) && mine.get(post) !== role && !a.has(role));
};

export const agrees = (a: Sense, b: Sense): boolean =>
  shares(a.telling, b.telling) || shares(a.roles, b.roles);

export const agreesFaintly = (a: Sense, b: Sense): boolean =>
  agrees(a, b) || shares(a.walks, b.walks) || shares(a.around, b.around);

// A corpus spans some years, and papers are a birthday out.
const AGE_APART = 6;

const agesApart = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size > 0 &&
  b.size > 0 &&
  [...a].every((one) => [...b].every((other) => Math.abs(one - other) > AGE_APART));

/** Different walks of life, ages, or one post in two places, and nobody in common. */
export const contradicts = (a: Sense, b: Sense): boolean =>
  !shares(a.telling, b.telling) &&
  (agesApart(a.ages, b.ages) ||
    (a.walks.size > 0 && b.walks.size > 0 && !shares(a.walks, b.walks)) ||
    (rivalPosts(a.roles, b.roles) && !shares(a.around, b.around)));

/** Of the known bearers of a name, none of which is contradicted, the one that a group of records is; or none. */
export type Join<Of extends LocalRecord> = (
  known: readonly Sense<Of>[],
  group: Sense<Of>,
) => Sense<Of> | undefined;

const unlessContradicted = <Of extends LocalRecord>(
  known: readonly Sense<Of>[],
  group: Sense<Of>,
): Sense<Of> | undefined => known.find((sense) => agreesFaintly(sense, group)) ?? known[0];

/** Only in like company. */
export const whereAgreed = <Of extends LocalRecord>(
  known: readonly Sense<Of>[],
  group: Sense<Of>,
): Sense<Of> | undefined => known.find((sense) => agrees(sense, group));

/** Only where anybody or anything stands around both. */
export const whereAgreedFaintly = <Of extends LocalRecord>(
  known: readonly Sense<Of>[],
  group: Sense<Of>,
): Sense<Of> | undefined => known.find((sense) => agreesFaintly(sense, group));

// Bearers of one name told apart; beyond this a record joins the first that does not contradict it, or starts anew.
const MOST = 24;

/**
 * Splits the records of one name into its bearers. Records that share a telling role or neighbour belong together (found through an
 * index, so linear in the number of these); then each group goes where `join` says, the largest first.
 */
export const splitSenses = <Of extends LocalRecord>(
  records: readonly Of[],
  near: Neighbourhood,
  counted: { pairs: number },
  join: Join<Of> = unlessContradicted,
): Sense<Of>[] => {
  const group = new Map<string | number, Sense<Of>>();
  const groups = new Set<Sense<Of>>();
  for (const record of records) {
    const own = near.own(record);
    const features: (string | number)[] = [
      ...record.roles.filter((role) => role.includes(' of ')),
      ...near.telling[record.document]!.filter((name) => name !== own),
    ];
    const known = [
      ...new Set(features.map((feature) => group.get(feature)).filter((found) => found !== undefined)),
    ];
    known.sort((a, b) => b.records.length - a.records.length || a.records[0]!.index - b.records[0]!.index);
    const sense = known[0] ?? emptySense<Of>();
    groups.add(sense);
    for (const other of known.slice(1)) {
      // Two bearers who meet in one story's neighbours are still two when their posts say so.
      if (contradicts(sense, other)) continue;
      absorb(sense, other);
      groups.delete(other);
      for (const feature of featuresOf(other)) group.set(feature, sense);
    }
    addRecord(sense, record, near);
    for (const feature of features) group.set(feature, sense);
  }
  return mergeGroups([...groups], counted, join);
};

/** By what a bearer's records are found: posts and telling neighbours. */
export const featuresOf = (sense: Sense): (string | number)[] => [
  ...[...sense.roles].filter((role) => role.includes(' of ')),
  ...sense.telling,
];

/** Puts a group to one of the known that do not contradict it, where `join` finds one. */
export const joinOne = <Of extends LocalRecord>(
  known: readonly Sense<Of>[],
  group: Sense<Of>,
  counted: { pairs: number },
  join: Join<Of>,
): Sense<Of> | undefined => {
  counted.pairs += known.length;
  const into = join(
    known.filter((sense) => !contradicts(sense, group)),
    group,
  );
  if (into !== undefined) absorb(into, group);
  return into;
};

/** Groups that are one become one; the largest first. */
export const mergeGroups = <Of extends LocalRecord>(
  groups: Sense<Of>[],
  counted: { pairs: number },
  join: Join<Of>,
): Sense<Of>[] => {
  groups.sort((a, b) => b.records.length - a.records.length || a.records[0]!.index - b.records[0]!.index);
  const senses: Sense<Of>[] = [];
  for (const group of groups)
    if (joinOne(senses.slice(0, MOST), group, counted, join) === undefined) senses.push(group);
  return senses;
};
