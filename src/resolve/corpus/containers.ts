import { lexicon } from '../names/lexicon.js';
import type { OtherName } from '../names/other-name.js';
import { candidatesFor, likelyBearer, meantByItself, type Where, whereOf } from '../names/where.js';
import type { Neighbourhood } from './context.js';
import type { OtherRecord } from './records.js';
import { addRecord, emptySense, type Sense, withoutSlips } from './senses.js';

/** A place or organisation of one name. */
export type Other = Sense<OtherRecord> & { readonly name: OtherName };

/** Bearers of each name, by its key. */
export type Others = ReadonlyMap<string, readonly Other[]>;

export const largest = (senses: readonly Other[] | undefined): Other | undefined =>
  senses?.reduce((best, sense) => (sense.records.length > best.records.length ? sense : best));

const CONTINENTS: ReadonlySet<string> = new Set([
  'europe',
  'asia',
  'africa',
  'america',
  'americas',
  'antarctica',
  'oceania',
  'north america',
  'south america',
  'latin america',
  'middle east',
]);

const SEA = /(?:^| )(?:sea|ocean|gulf|strait|channel)$/;

/** There is one of it, whatever stands beside: 'European Union', 'Asia', 'Red Sea' of which Egypt and Sudan have the coast. */
const isOnly = ({ key }: OtherName): boolean => {
  const { acronyms, bodies } = lexicon();
  return acronyms.has(key) || bodies.has(key) || CONTINENTS.has(key) || SEA.test(key);
};

/** The country and region that a record's text gives it; undefined where it says nothing, or where it says nothing of who it is. */
const toldWhere = ({ local, name }: OtherRecord, isPlace: boolean): Where | undefined => {
  const [first] = local.within;
  if (first === undefined || isOnly(name)) return undefined;
  const told = local.within.map(whereOf).filter((where) => where !== undefined);
  if (!isPlace) {
    const isMany = local.type === 'organisation' && (name.local || name.acronym);
    if (!isMany) return undefined;
    // Every large town has a Trinity College.
    const region = name.local ? told.find((where) => where.region !== undefined) : undefined;
    return region ?? { country: told[0]?.country ?? first };
  }
  if (local.type !== 'place') return undefined;
  const region = told.find((where) => where.region !== undefined) ?? told[0];
  if (region !== undefined) return region;
  // 'Georgia' may be either: it is the one in which a place of the name lies.
  const own = candidatesFor(name.key).filter((where) => [where.country, where.region].includes(first));
  const [one] = own;
  return one !== undefined && own.every(({ country }) => country === one.country) ? one : { country: first };
};

const contradict = (a: Where, b: Where): boolean =>
  a.country !== b.country || (a.region !== undefined && b.region !== undefined && a.region !== b.region);

/** Does a story name somebody or something that stands around the others? */
const isInCompany = (record: OtherRecord, sense: Other, near: Neighbourhood): boolean =>
  near.all[record.document]!.some((name) => name !== near.own(record) && sense.around.has(name));

interface Placed {
  readonly where: Where | undefined;
  readonly sense: Other;
}

/**
 * Splits the records of one place name by the state or country told of it: 'Paris, Texas' is not 'Paris, France'; those of an acronym or of a name that
 * every large town has ('The Courier') by the country told beside it. A bare name is what print means by it
 * where nothing is said ('London' is not in Ontario); where that is open it joins the only container told of if that is the largest's or the company is the same, else the bare ones are one place
 * of their own.
 */
export const splitByContainer = (records: readonly OtherRecord[], near: Neighbourhood): Other[] => {
  const placed: Placed[] = [];
  const put = (record: OtherRecord, where: Where | undefined, fits: (known: Placed) => boolean): void => {
    const known = placed.find(fits);
    if (known !== undefined) {
      addRecord(known.sense, record, near);
      return;
    }
    const sense = { ...emptySense<OtherRecord>(), name: record.name };
    addRecord(sense, record, near);
    placed.push({ where, sense });
  };
  // What most stories take for an organisation is not cut up by where it is.
  const places = records.filter(({ local }) => local.type === 'place').length;
  const isPlace = places * 2 > records.length;
  const bare: OtherRecord[] = [];
  const broad: [OtherRecord, Where][] = [];
  for (const record of records) {
    const where = toldWhere(record, isPlace);
    if (where === undefined) bare.push(record);
    else if (where.region === undefined) broad.push([record, where]);
    else
      put(record, where, (known) => known.where!.region === where.region && !contradict(known.where!, where));
  }
  const regions = placed.length;
  const { key } = records[0]!.name;
  // 'Washington' in a text on the United States is the capital, which is larger than all others of the name.
  const likely = isPlace ? likelyBearer(key) : undefined;
  for (const [record, where] of broad) {
    if (likely?.region !== undefined && likely.country === where.country) {
      put(record, likely, (known) => known.where!.region === likely.region);
      continue;
    }
    // 'Mobile, United States' is in Alabama where no other Mobile of that country is told of.
    const inside = placed.slice(0, regions).filter((known) => known.where!.country === where.country);
    put(record, where, (known) =>
      inside.length === 1
        ? known === inside[0]
        : known.where!.region === undefined &&
          (!contradict(known.where!, where) || (!isPlace && isInCompany(record, known.sense, near))),
    );
  }
  const told = placed.length;
  const meant = told === 0 || !isPlace ? undefined : (meantByItself(key) ?? likely);
  const first = told === 0 || !isPlace ? undefined : (likely ?? candidatesFor(key)[0] ?? placed[0]!.where);
  for (const record of bare) {
    put(record, undefined, (known) => {
      if (known.where === undefined) return true;
      if (meant !== undefined) return !contradict(known.where, meant);
      if (told > 1 || placed[0] !== known) return false;
      return (
        !isPlace ||
        (first !== undefined && !contradict(known.where, first)) ||
        isInCompany(record, known.sense, near)
      );
    });
  }
  const senses = placed.map(({ sense }) => sense);
  return isPlace && !lexicon().countries.has(key) ? senses : withoutSlips(senses);
};
