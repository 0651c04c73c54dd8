import { IntList } from './int-list.js';

/** Where a pair was named together: the number of a story, its sentences `first` to `last`. */
export interface Meeting {
  readonly story: number;
  readonly first: number;
  readonly last: number;
}

/** Keeps every meeting of every pair of entities, as integers: 16 bytes each. */
export class PairLedger {
  readonly #entities: number;
  readonly #rowOf = new Map<number, number>();
  readonly #pair = new IntList();
  readonly #story = new IntList();
  readonly #first = new IntList();
  readonly #last = new IntList();

  constructor(entities: number) {
    this.#entities = entities;
  }

  /** A number for the pair, the same whichever way round it is given. */
  pairOf(a: number, b: number): number {
    return a < b ? a * this.#entities + b : b * this.#entities + a;
  }

  add(pair: number, story: number, first: number, last: number): void {
    let row = this.#rowOf.get(pair);
    if (row === undefined) {
      row = this.#rowOf.size;
      this.#rowOf.set(pair, row);
    }
    this.#pair.push(row);
    this.#story.push(story);
    this.#first.push(first);
    this.#last.push(last);
  }

  /** Pairs in order of `a`, then `b`, each with its meetings in the order they were added. */
  *read(): Generator<{ readonly a: number; readonly b: number; readonly meetings: readonly Meeting[] }> {
    const starts = new Int32Array(this.#rowOf.size + 1);
    for (let i = 0; i < this.#pair.length; i++) starts[this.#pair.at(i) + 1]!++;
    for (let row = 0; row < this.#rowOf.size; row++) starts[row + 1]! += starts[row]!;
    const next = starts.slice();
    const order = new Int32Array(this.#pair.length);
    for (let i = 0; i < this.#pair.length; i++) order[next[this.#pair.at(i)]!++] = i;
    for (const pair of Float64Array.from(this.#rowOf.keys()).sort()) {
      const row = this.#rowOf.get(pair)!;
      const meetings: Meeting[] = [];
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        const at = order[i]!;
        meetings.push({ story: this.#story.at(at), first: this.#first.at(at), last: this.#last.at(at) });
      }
      yield { a: Math.floor(pair / this.#entities), b: pair % this.#entities, meetings };
    }
  }
}
