import { lexicon } from '../names/lexicon.js';
import { type OtherName, otherName } from '../names/other-name.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import type { OtherRecord } from './records.js';
import { addRecord, agreesFaintly, emptySense, type Sense } from './senses.js';

type Other = Sense<OtherRecord> & { readonly name: OtherName };

// Of the uses of a short name that say what it stands for, this share must agree.
const DOMINANT = 0.8;

const push = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};

/** The container a bare place name belongs to: the one its own story names. */
const splitByContainer = (records: readonly OtherRecord[], near: Neighbourhood): Other[] => {
  const { containers } = lexicon();
  const senses = new Map<string, Other>();
  const start = (key: string, record: OtherRecord): Other => {
    const sense = { ...emptySense<OtherRecord>(), name: record.name };
    senses.set(key, sense);
    return sense;
  };
  const held = records.filter((record) => record.local.within.length > 0);
  for (const record of held) {
    const container = record.local.within[0]!;
    const country = containers.get(container);
    // 'Mobile, Alabama' and 'Mobile, United States' do not contradict.
    const key = senses.has(container)
      ? container
      : country !== undefined && senses.has(country)
        ? country
        : container;
    addRecord(senses.get(key) ?? start(key, record), record, near);
  }
  for (const record of records) {
    if (record.local.within.length > 0) continue;
    const only = senses.size === 1 ? [...senses.values()][0] : undefined;
    addRecord(only ?? senses.get('') ?? start('', record), record, near);
  }
  return [...senses.values()];
};

/** Short name → long names it stood for in one document → in how many. */
const readAliases = (records: readonly OtherRecord[]): Map<string, Map<string, number>> => {
  const aliases = new Map<string, Map<string, number>>();
  for (const record of records) {
    for (const key of new Set(record.names.map((name) => name.key))) {
      if (key === record.name.key) continue;
      const of = aliases.get(key) ?? new Map<string, number>();
      of.set(record.name.key, (of.get(record.name.key) ?? 0) + 1);
      aliases.set(key, of);
    }
  }
  return aliases;
};

const dominant = (of: ReadonlyMap<string, number> | undefined): string | undefined => {
  if (of === undefined) return undefined;
  const total = [...of.values()].reduce((sum, count) => sum + count, 0);
  return [...of].find(([, count]) => count / total >= DOMINANT)?.[0];
};

const largest = (senses: readonly Other[] | undefined): Other | undefined =>
  senses?.reduce((best, sense) => (sense.records.length > best.records.length ? sense : best));

/**
 * Places and organisations across documents: equal names are one unless their containers differ ('Paris, Texas'); a short
 * name or acronym joins the long name it stood for where a document gave both, or that the open list of international
 * bodies gives it, or whose initials it is where the company agrees.
 */
export const linkOthers = (records: readonly OtherRecord[], near: Neighbourhood, links: Links): void => {
  const named = new Map<string, OtherRecord[]>();
  for (const record of records) push(named, record.name.key, record);
  const senses = new Map<string, Other[]>();
  const byInitials = new Map<string, Other[]>();
  for (const [key, of] of named) {
    const split = splitByContainer(of, near);
    for (const sense of split) links.joinAll(sense);
    senses.set(key, split);
    const main = largest(split)!;
    for (const initials of main.name.initials) push(byInitials, initials, main);
  }
  const aliases = readAliases(records);
  for (const [key, of] of senses) {
    const from = largest(of)!;
    const introduced = dominant(aliases.get(key));
    if (introduced !== undefined) {
      const to = largest(senses.get(introduced));
      links.pairs++;
      if (to !== undefined)
        links.join(
          from.records[0]!,
          to.records[0]!,
          from.name.acronym ? 'acronym-introduced' : 'shorter-name',
          0.9,
        );
      continue;
    }
    if (!from.name.acronym || aliases.has(key)) continue;
    const listed = lexicon().acronyms.get(key);
    const long = listed === undefined ? undefined : largest(senses.get(otherName(listed)?.key ?? ''));
    if (long !== undefined) {
      links.pairs++;
      links.join(from.records[0]!, long.records[0]!, 'acronym-listed', 0.95);
      continue;
    }
    const spelt = listed === undefined ? (byInitials.get(key) ?? []) : [];
    links.pairs += spelt.length;
    if (key.length > 2 && spelt.length === 1 && agreesFaintly(from, spelt[0]!)) {
      links.join(from.records[0]!, spelt[0]!.records[0]!, 'acronym', 0.8);
    }
  }
};
