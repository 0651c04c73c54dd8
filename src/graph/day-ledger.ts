import type { EntityDay } from '../contract/graph-records.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { IntList } from './int-list.js';

/** Counts mentions, sentences and documents by entity and day. */
export class DayLedger {
  readonly #days: readonly string[];
  readonly #dayNumber: ReadonlyMap<string, number>;
  readonly #row = new Map<number, number>();
  readonly #mentions = new IntList();
  readonly #sentences = new IntList();
  readonly #documents = new IntList();

  constructor(days: Iterable<string>) {
    this.#days = [...new Set(days)].sort(byCodeUnits);
    this.#dayNumber = new Map(this.#days.map((day, number) => [day, number]));
  }

  add(
    entity: number,
    day: string,
    counts: { mentions?: number; sentences?: number; documents?: number },
  ): void {
    const key = entity * this.#days.length + this.#dayNumber.get(day)!;
    let row = this.#row.get(key);
    if (row === undefined) {
      row = this.#mentions.length;
      this.#row.set(key, row);
      this.#mentions.push(0);
      this.#sentences.push(0);
      this.#documents.push(0);
    }
    this.#mentions.add(row, counts.mentions ?? 0);
    this.#sentences.add(row, counts.sentences ?? 0);
    this.#documents.add(row, counts.documents ?? 0);
  }

  /** For each entity below `entities` its days, sorted by date. */
  read(entities: number): readonly (readonly EntityDay[])[] {
    const counts: EntityDay[][] = Array.from({ length: entities }, () => []);
    for (const key of Float64Array.from(this.#row.keys()).sort()) {
      const row = this.#row.get(key)!;
      counts[Math.floor(key / this.#days.length)]!.push({
        date: this.#days[key % this.#days.length]!,
        mentions: this.#mentions.at(row),
        sentences: this.#sentences.at(row),
        documents: this.#documents.at(row),
      });
    }
    return counts;
  }
}
