import { lexicon } from '../names/lexicon.js';
import { isFull } from '../names/person-name.js';
import { whereOf } from '../names/where.js';
import type { LocalRecord } from './records.js';

// A name in more stories than this says little about who else is meant beside it.
const COMMON_SHARE = 0.05;
const COMMON_AT_LEAST = 25;

export const nameKey = (record: LocalRecord): string => `${record.kind}:${record.name.key}`;

/** Who and what stands around each record: the names of its story, as small integers. */
export class Neighbourhood {
  /** For each story, the names in it that are rare enough to tell one bearer of a name from another. */
  readonly telling: readonly (readonly number[])[];
  /** The same with the common names and places, countries left out. */
  readonly all: readonly (readonly number[])[];
  /** For each story the countries that it names. */
  readonly nations: readonly ReadonlySet<number>[];
  /** In how many stories each name stands. */
  readonly stories: readonly number[];
  readonly #records: readonly LocalRecord[];
  #lands: ReadonlyMap<number, ReadonlySet<string>> | undefined;
  readonly #own: Int32Array;
  readonly #numbers: ReadonlyMap<string, number>;

  /** `same` tells names that are known to be one's, by a key for each record. */
  constructor(
    records: readonly LocalRecord[],
    documents: number,
    same: (record: LocalRecord) => string = nameKey,
  ) {
    const numbers = new Map<string, number>();
    const stories: number[] = [];
    const kept: ('no' | 'place' | 'telling')[] = [];
    const around: Set<number>[] = Array.from({ length: documents }, () => new Set());
    const nations: Set<number>[] = Array.from({ length: documents }, () => new Set());
    this.nations = nations;
    this.#records = records;
    this.#own = new Int32Array(records.length);
    const { countries } = lexicon();
    for (const record of records) {
      const key = same(record);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      this.#own[record.index] = number;
      if (kept[number] === undefined) {
        const telling = record.kind === 'person' ? isFull(record.name) : record.local.type === 'organisation';
        kept[number] =
          record.kind === 'other' && countries.has(record.name.key) ? 'no' : telling ? 'telling' : 'place';
        stories[number] = 0;
      }
      if (kept[number] === 'no' && !nations[record.document]!.has(number)) {
        nations[record.document]!.add(number);
        stories[number]!++;
      }
      if (kept[number] === 'no' || around[record.document]!.has(number)) continue;
      around[record.document]!.add(number);
      stories[number]!++;
    }
    this.#numbers = numbers;
    const most = Math.max(COMMON_AT_LEAST, documents * COMMON_SHARE);
    this.stories = stories;
    this.all = around.map((names) => [...names]);
    this.telling = this.all.map((names) =>
      names.filter((name) => kept[name] === 'telling' && stories[name]! <= most),
    );
  }

  /** A record's own name is no evidence for it. */
  own(record: LocalRecord): number {
    return this.#own[record.index]!;
  }

  /** Does the story name the place or organisation with this key? Countries are not counted as company. */
  names(document: number, key: string): boolean {
    const number = this.#numbers.get(`other:${key}`);
    return number !== undefined && this.all[document]!.includes(number);
  }

  /** The countries in which the places that a story names lie. */
  landsOf(document: number): ReadonlySet<string> {
    this.#lands ??= readLands(this.#records);
    return this.#lands.get(document) ?? NOWHERE;
  }
}

const NOWHERE: ReadonlySet<string> = new Set();

const readLands = (records: readonly LocalRecord[]): ReadonlyMap<number, ReadonlySet<string>> => {
  const lands = new Map<number, Set<string>>();
  for (const { kind, name, local, document } of records) {
    const country = kind === 'other' && local.type === 'place' ? whereOf(name.key)?.country : undefined;
    if (country !== undefined) lands.set(document, (lands.get(document) ?? new Set()).add(country));
  }
  return lands;
};
