import { lexicon } from '../names/lexicon.js';
import { isAnyCountrys, isHeadAlone, isOwner, isToldByStory } from '../names/offices.js';
import { type OtherName, otherName } from '../names/other-name.js';
import { isTeamKey, TEAM_REASON } from '../names/team-key.js';
import { mayAct } from '../names/where.js';
import { type Alias, dominant, readAliases } from './aliases.js';
import { largest, type Other, splitByContainer } from './containers.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import { linkVariants } from './name-variants.js';
import { linkSpellings } from './place-spellings.js';
import type { OtherRecord } from './records.js';
import { agreesFaintly, type Join, splitSenses, whereAgreed, whereAgreedFaintly } from './senses.js';

// Words of a name that are looked through for shorter names within it.
const LONGEST = 12;

type Others = ReadonlyMap<string, readonly Other[]>;

const push = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};

const join = (from: Other, to: Other, links: Links, reason: string, score: number): void => {
  links.pairs++;
  links.join(from.records[0]!, to.records[0]!, reason, score);
};

/** Is one the beginning of the other? A tagger may cut 'European Space Research Organisation' short. */
const leads = (a: Other, b: Other): boolean => {
  const [short, long] = a.name.words.length < b.name.words.length ? [a, b] : [b, a];
  return short.name.words.length > 1 && short.name.words.every((word, i) => word === long.name.words[i]);
};

/** Is one long name of an acronym the beginning of the other, or does it hold the acronym itself ('EADS N.V.')? */
const akin = (a: Other, b: Other, acronym: string | undefined): boolean =>
  leads(a, b) || (acronym !== undefined && [a, b].some(({ name }) => name.words.includes(acronym)));

/** Long names of one acronym that are akin are one body. */
const linkLongNames = (
  aliases: ReadonlyMap<string, readonly Alias[]>,
  others: Others,
  links: Links,
): void => {
  for (const [short, of] of aliases) {
    // Two houses may be called 'the Bank'.
    const acronym = of.some((alias) => alias.acronym) ? short : undefined;
    const [first, ...more] = of.map(({ long }) => largest(others.get(long)));
    for (const other of more) {
      if (first !== undefined && other !== undefined && akin(first, other, acronym))
        join(other, first, links, 'longer-name', 0.85);
    }
  }
};

/** Better known by the short name: every long name that was surely its joins it, however many there are. */
const linkToShort = (short: Other, aliases: readonly Alias[], others: Others, links: Links): void => {
  for (const { long, documents, sure } of aliases) {
    const other = largest(others.get(long));
    if (sure && other !== undefined && short.records.length > documents)
      join(other, short, links, 'shorter-name', 0.85);
  }
};

// A country named in more stories says nothing of who is meant in one of them.
const FEW = 25;

/** Two names in stories that name one country, which few others do. */
const inOneCountry = (acronym: Other, long: Other, { nations, stories }: Neighbourhood): boolean => {
  if (acronym.records.length > FEW || long.records.length > FEW) return false;
  const named = new Set(long.records.flatMap(({ document }) => [...nations[document]!]));
  return acronym.records.some(({ document }) =>
    [...nations[document]!].some((country) => named.has(country) && stories[country]! <= FEW),
  );
};

const agreeSomehow = (acronym: Other, long: Other, near: Neighbourhood): boolean =>
  agreesFaintly(acronym, long) || inOneCountry(acronym, long, near) || isOfCountry(acronym, long, near);

/**
 * Does a story say of the acronym that it is of the country which the long name holds ('Bank of Japan'), or the only one in which the places
 * of a story with the long name lie?
 */
const isOfCountry = (acronym: Other, long: Other, near: Neighbourhood): boolean => {
  if (acronym.records.length > FEW || long.records.length > FEW) return false;
  const owner = long.name.words.find(isOwner)?.replaceAll('_', ' ');
  const lands = long.records.map(({ document }) => near.landsOf(document)).filter(({ size }) => size === 1);
  return acronym.records.some(({ local }) =>
    local.within.some((country) => country === owner || lands.some((land) => land.has(country))),
  );
};

/** An acronym no document explains: the open list's long name, else the one name in the corpus whose initials it is. */
const linkAcronym = (
  acronym: Other,
  others: Others,
  byInitials: Others,
  near: Neighbourhood,
  links: Links,
): void => {
  const { key } = acronym.name;
  const listed = lexicon().acronyms.get(key);
  const long = listed === undefined ? undefined : largest(others.get(otherName(listed)?.key ?? ''));
  if (long !== undefined) join(acronym, long, links, 'acronym-listed', 0.95);
  const spelt = byInitials.get(key) ?? [];
  if (listed !== undefined) {
    // The list has 'United Nations World Food Programme', print leaves whose it is out.
    const short = spelt.find(({ name }) => otherName(listed)?.key.endsWith(` ${name.key}`));
    if (short !== undefined) join(acronym, short, links, 'acronym-listed', 0.9);
    return;
  }
  if (key.length < 3) return;
  if (spelt.length === 1 && agreeSomehow(acronym, spelt[0]!, near))
    join(acronym, spelt[0]!, links, 'acronym', 0.8);
};

type Holders = ReadonlyMap<string, readonly string[]>;

/** Short names that some document used → all names of the corpus that hold their words in a row, by key. */
const readHolders = (aliases: ReadonlyMap<string, readonly Alias[]>, others: Others): Holders => {
  const holders = new Map<string, string[]>();
  for (const [key, senses] of others) {
    const words = senses[0]!.name.words.slice(0, LONGEST);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to).join(' ');
        if (part !== key && aliases.has(part)) push(holders, part, key);
      }
    }
  }
  return holders;
};

/**
 * Does a short name mean, elsewhere, whom it meant where a document gave both? What leaves the beginning out leaves out whose it is, and
 * others may bear the rest ('Norwegian Red Cross', 'Kenya Red Cross Society'): then only the company can say.
 */
const mayStandFor = (short: Other, long: Other, aliases: readonly Alias[], holders: Holders): boolean => {
  const leads = short.name.words.every((word, i) => word === long.name.words[i]);
  const sure = aliases.some((alias) => alias.sure && alias.long === long.name.key);
  if (short.name.acronym || leads || sure) return true;
  const others = (holders.get(short.name.key) ?? []).filter((holder) => holder !== long.name.key);
  return others.length === 0 && agreesFaintly(short, long);
};

const saysTooLittle = (name: OtherName): boolean => isAnyCountrys(name) || isHeadAlone(name);

/** Ministries of which nothing says whose: one in two stories only where these share a telling name. */
const splitOffices = (
  records: readonly OtherRecord[],
  near: Neighbourhood,
  links: Links,
  join: Join<OtherRecord>,
): Other[] => splitSenses(records, near, links, join).map((sense) => ({ ...sense, name: records[0]!.name }));

// So small a share of the stories takes 'Odesa' for an organisation by a slip of the tagger.
const SLIP = 0.4;

/**
 * Print lets capitals and states act ('Moscow said'), other towns seldom: an airline or a bank of such a name is another thing than the town,
 * the river than the shop.
 */
const byKind = (records: readonly OtherRecord[]): (readonly OtherRecord[])[] => {
  const bodies = records.filter(({ local }) => local.type === 'organisation');
  const share = bodies.length / records.length;
  if (share <= SLIP || share >= 1 - SLIP || mayAct(records[0]!.name.key)) return [records];
  return [records.filter(({ local }) => local.type !== 'organisation'), bodies];
};

const splitName = (records: readonly OtherRecord[], near: Neighbourhood, links: Links): Other[] => {
  const [{ name }] = records as [OtherRecord];
  if (saysTooLittle(name)) return splitOffices(records, near, links, whereAgreed);
  if (isToldByStory(name)) return splitOffices(records, near, links, whereAgreedFaintly);
  return splitByContainer(records, near);
};

/**
 * Places and organisations across documents: equal names are one unless their containers differ; a short name or acronym
 * joins the long name it stood for where a document gave both, or that the open list of international bodies gives it, or
 * whose initials it is where the company agrees.
 */
export const linkOthers = (records: readonly OtherRecord[], near: Neighbourhood, links: Links): void => {
  const named = new Map<string, OtherRecord[]>();
  for (const record of records) push(named, record.name.key, record);
  const others = new Map<string, Other[]>();
  const byInitials = new Map<string, Other[]>();
  for (const [key, of] of named) {
    const senses = byKind(of).flatMap((alike) => splitName(alike, near, links));
    for (const sense of senses) links.joinAll(sense);
    others.set(key, senses);
    const main = largest(senses)!;
    for (const initials of main.name.initials) push(byInitials, initials, main);
  }
  const aliases = readAliases(records);
  linkLongNames(aliases, others, links);
  linkVariants(others, near, links);
  linkSpellings(others, links);
  const holders = readHolders(aliases, others);
  const sameBody = (a: string, b: string): boolean => {
    const [x, y] = [largest(others.get(a)), largest(others.get(b))];
    return x !== undefined && y !== undefined && links.root(x.records[0]!) === links.root(y.records[0]!);
  };
  for (const [key, senses] of others) {
    const short = largest(senses)!;
    if (saysTooLittle(short.name)) continue;
    const of = aliases.get(key) ?? [];
    if (isTeamKey(key)) {
      const [club, ...more] = of;
      // A town may have a team in every sport.
      const only = club !== undefined && more.every(({ long }) => sameBody(club.long, long));
      const long = only ? largest(others.get(club.long)) : undefined;
      if (long !== undefined) join(short, long, links, TEAM_REASON, 0.8);
      continue;
    }
    if (!short.name.acronym) linkToShort(short, of, others, links);
    const long = largest(others.get(dominant(of, sameBody) ?? ''));
    if (long !== undefined && mayStandFor(short, long, of, holders))
      join(short, long, links, short.name.acronym ? 'acronym-introduced' : 'shorter-name', 0.9);
    else if (short.name.acronym && of.length === 0) linkAcronym(short, others, byInitials, near, links);
  }
};
