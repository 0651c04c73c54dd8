import { lexicon } from '../names/lexicon.js';
import type { OtherName } from '../names/other-name.js';
import type { Neighbourhood } from './context.js';
import type { OtherRecord } from './records.js';
import { addRecord, emptySense, type Sense } from './senses.js';

export type Other = Sense<OtherRecord> & { readonly name: OtherName };

export const largest = (senses: readonly Other[] | undefined): Other | undefined =>
  senses?.reduce((best, sense) => (sense.records.length > best.records.length ? sense : best));

/**
 * Splits the records of one place name by the state or country named beside it: 'Paris, Texas' is not 'Paris, France'. A
 * bare name joins the only container there is, else the bare ones are one place of their own.
 */
export const splitByContainer = (records: readonly OtherRecord[], near: Neighbourhood): Other[] => {
  const { containers, countries } = lexicon();
  const senses = new Map<string, Other>();
  const start = (key: string, record: OtherRecord): Other => {
    const sense = { ...emptySense<OtherRecord>(), name: record.name };
    senses.set(key, sense);
    return sense;
  };
  // What most stories take for an organisation is not cut up by where it is.
  const places = records.filter(({ local }) => local.type === 'place').length;
  const isPlace = places * 2 > records.length;
  const isHeld = ({ local }: OtherRecord): boolean =>
    isPlace && local.type === 'place' && local.within.length > 0;
  // 'Georgia' alone is the country, whatever state of that name the corpus holds.
  const isCountry = countries.has(records[0]!.name.key);
  for (const record of records.filter(isHeld)) {
    const container = record.local.within[0]!;
    const country = containers.get(container);
    // 'Mobile, Alabama' and 'Mobile, United States' do not contradict.
    const key = senses.has(container) || country === undefined || !senses.has(country) ? container : country;
    addRecord(senses.get(key) ?? start(key, record), record, near);
  }
  for (const record of records) {
    if (isHeld(record)) continue;
    const only = senses.size === 1 && !isCountry ? [...senses.values()][0] : undefined;
    addRecord(only ?? senses.get('') ?? start('', record), record, near);
  }
  return [...senses.values()];
};
