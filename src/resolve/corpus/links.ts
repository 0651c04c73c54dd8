import type { Merge } from '../../contract/entity.js';
import { DisjointSets } from '../../lib/disjoint-sets.js';
import type { LocalRecord } from './records.js';
import type { Sense } from './senses.js';

/** Which records are one, and why; with the pairs that were compared to find out. */
export class Links {
  readonly merges: { readonly record: number; readonly merge: Merge }[] = [];
  /** Bearers of one name that were held to be two. */
  readonly apart: { readonly records: readonly [number, number]; readonly merge: Merge }[] = [];
  /** Comparisons made, for the published count per mention. */
  pairs = 0;
  readonly #sets: DisjointSets;

  constructor(records: number) {
    this.#sets = new DisjointSets(records);
  }

  /** The record that stands for all records joined with this one. */
  root(record: LocalRecord): number {
    return this.#sets.find(record.index);
  }

  joinAll(sense: Sense): void {
    const [first, ...others] = sense.records;
    for (const other of others) this.#sets.union(first!.index, other.index);
  }

  join(from: LocalRecord, to: LocalRecord, reason: string, score: number): void {
    if (this.root(from) === this.root(to)) return;
    this.#sets.union(from.index, to.index);
    this.merges.push({
      record: from.index,
      merge: { from: from.local.name, to: to.local.name, reason, score },
    });
  }

  keepApart(one: Sense, other: Sense, reason: string, score: number): void {
    const [a, b] = [one.records[0]!, other.records[0]!];
    this.apart.push({
      records: [a.index, b.index],
      merge: { from: a.local.name, to: b.local.name, reason, score },
    });
  }
}
