/** Whole numbers in order of a key; equal keys in order of the number. A binary heap. */
export class MinHeap {
  readonly #keys: number[] = [];
  readonly #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(key: number, item: number): void {
    let at = this.#items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(key, item, parent)) break;
      this.#keys[at] = this.#keys[parent]!;
      this.#items[at] = this.#items[parent]!;
      at = parent;
    }
    this.#keys[at] = key;
    this.#items[at] = item;
  }

  /** The first item, taken away; undefined where there is none. */
  pop(): number | undefined {
    const first = this.#items[0];
    const key = this.#keys.pop();
    const item = this.#items.pop();
    const size = this.#items.length;
    if (key === undefined || item === undefined || size === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#before(this.#keys[child + 1]!, this.#items[child + 1]!, child)) child++;
      if (this.#before(key, item, child)) break;
      this.#keys[at] = this.#keys[child]!;
      this.#items[at] = this.#items[child]!;
      at = child;
    }
    this.#keys[at] = key;
    this.#items[at] = item;
    return first;
  }

  #before(key: number, item: number, at: number): boolean {
    return key < this.#keys[at]! || (key === this.#keys[at]! && item < this.#items[at]!);
  }
}
