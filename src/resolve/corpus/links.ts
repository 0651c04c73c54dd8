import type { Merge } from '../../contract/entity.js';
import { DisjointSets } from '../../lib/disjoint-sets.js';
import type { LocalRecord } from './records.js';
import type { Sense } from './senses.js';

// Distinct names of one set that a join is held against; a set of more is a common name's, told by other things.
const MOST = 16;

const spellings = (record: LocalRecord): string =>
  record.kind === 'other'
    ? record.name.key
    : [record.name, ...record.fullNames].map(({ key }) => key).join('\n');

/**
 * Which records are one, and why; with the pairs that were compared to find out. Two sets are not joined where a name of one
 * `clashes` with a name of the other, so that no name in between ('George Bush') makes one of two ('George W.', 'George H. W.').
 */
export class Links {
  readonly merges: { readonly record: number; readonly merge: Merge }[] = [];
  /** Bearers of one name that were held to be two. */
  readonly apart: { readonly records: readonly [number, number]; readonly merge: Merge }[] = [];
  /** Comparisons made, for the published count per mention. */
  pairs = 0;
  readonly #sets: DisjointSets;
  readonly #records: readonly LocalRecord[];

  readonly #clashes: (a: LocalRecord, b: LocalRecord) => boolean;
  /** By root: a record of each name in the set, where it has several. */
  readonly #names = new Map<number, readonly LocalRecord[]>();

  constructor(records: readonly LocalRecord[], clashes: (a: LocalRecord, b: LocalRecord) => boolean) {
    this.#sets = new DisjointSets(records.length);
    this.#records = records;
    this.#clashes = clashes;
  }

  #namesOf(root: number): readonly LocalRecord[] {
    return this.#names.get(root) ?? [this.#records[root]!];
  }

  #unite(a: number, b: number): void {
    const names = new Map(
      [...this.#namesOf(a), ...this.#namesOf(b)].map((record) => [spellings(record), record]),
    );
    this.#sets.union(a, b);
    this.#names.delete(a);
    this.#names.delete(b);
    if (names.size > 1) this.#names.set(this.#sets.find(a), [...names.values()].slice(0, MOST));
  }

  /** The record that stands for all records joined with this one. */
  root(record: LocalRecord): number {
    return this.#sets.find(record.index);
  }

  joinAll(sense: Sense): void {
    const [first, ...others] = sense.records;
    for (const other of others) {
      const [a, b] = [this.root(first!), this.root(other)];
      if (a !== b) this.#unite(a, b);
    }
  }

  /** Does nothing where names clash. */
  join(from: LocalRecord, to: LocalRecord, reason: string, score: number): void {
    const [a, b] = [this.root(from), this.root(to)];
    if (a === b) return;
    const others = this.#namesOf(b);
    if (this.#namesOf(a).some((one) => others.some((other) => this.#clashes(one, other)))) return;
    this.#unite(a, b);
    this.merges.push({
      record: from.index,
      merge: { from: from.local.name, to: to.local.name, reason, score },
    });
  }

  /** Joins two bearers, which counts as a pair compared. */
  joinSenses(from: Sense, to: Sense, reason: string, score: number): void {
    this.pairs++;
    this.join(from.records[0]!, to.records[0]!, reason, score);
  }

  keepApart(one: Sense, other: Sense, reason: string, score: number): void {
    const [a, b] = [one.records[0]!, other.records[0]!];
    this.apart.push({
      records: [a.index, b.index],
      merge: { from: a.local.name, to: b.local.name, reason, score },
    });
  }
}
