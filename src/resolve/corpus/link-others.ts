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
  const { containers, countries } = lexicon();
  const senses = new Map<string, Other>();
  const start = (key: string, record: OtherRecord): Other => {
    const sense = { ...emptySense<OtherRecord>(), name: record.name };
    senses.set(key, sense);
    return sense;
  };
  const isHeld = ({ name, local }: OtherRecord): boolean => !name.office && local.within.length > 0;
  const held = records.filter(isHeld);
  // 'Georgia' alone is the country, whatever state of that name the corpus holds.
  const isCountry = countries.has(records[0]!.name.key);
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
    if (isHeld(record)) continue;
    const only = senses.size === 1 && !isCountry ? [...senses.values()][0] : undefined;
    addRecord(only ?? senses.get('') ?? start('', record), record, near);
  }
  return [...senses.values()];
};

interface Alias {
  /** Documents in which the short name stood for the long one. */
  documents: number;
  /** In one of them by a sure rule. */
  sure: boolean;
}

const SURE = 0.85;

/** Short name → long names it stood for in one document. */
const readAliases = (records: readonly OtherRecord[]): Map<string, Map<string, Alias>> => {
  const aliases = new Map<string, Map<string, Alias>>();
  for (const { name, local } of records) {
    const scores = new Map<string, number>();
    for (const { from, score } of local.merges) {
      const key = otherName(from)?.key;
      if (key !== undefined && key !== name.key) scores.set(key, Math.max(score, scores.get(key) ?? 0));
    }
    for (const [key, score] of scores) {
      const of = aliases.get(key) ?? new Map<string, Alias>();
      const known = of.get(name.key) ?? { documents: 0, sure: false };
      of.set(name.key, { documents: known.documents + 1, sure: known.sure || score >= SURE });
      aliases.set(key, of);
    }
  }
  return aliases;
};

const dominant = (of: ReadonlyMap<string, Alias> | undefined): string | undefined => {
  if (of === undefined) return undefined;
  const total = [...of.values()].reduce((sum, { documents }) => sum + documents, 0);
  return [...of].find(([, { documents }]) => documents / total >= DOMINANT)?.[0];
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
    if (!from.name.acronym) {
      // Better known by the short name: every long name that was surely its joins it, however many there are.
      for (const [long, { documents, sure }] of aliases.get(key) ?? []) {
        const to = largest(senses.get(long));
        if (!sure || to === undefined || from.records.length <= documents) continue;
        links.pairs++;
        links.join(to.records[0]!, from.records[0]!, 'shorter-name', 0.85);
      }
    }
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
