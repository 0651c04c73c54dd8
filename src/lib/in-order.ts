/**
 * Runs `work` over `items` with up to `window` under way at once, and yields the results in the order of the items.
 * Reads ahead no further than the window, so that memory stays flat however long the input.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  window: number,
): AsyncIterable<Result> {
  const underWay: Promise<Result>[] = [];
  const source = toAsync(items)[Symbol.asyncIterator]();
  let reading: Promise<IteratorResult<Item>> | undefined;
  let ended = false;
  while (!ended || underWay.length > 0) {
    if (!ended && underWay.length < window) {
      reading ??= source.next();
      // A slow source (someone typing into a pipe) must not hold back results that are ready.
      const first = underWay[0]
        ? await Promise.race([reading, underWay[0].then(() => READY)])
        : await reading;
      if (first !== READY) {
        const { done, value } = first as IteratorResult<Item>;
        reading = undefined;
        if (done) ended = true;
        else underWay.push(work(value));
        continue;
      }
    }
    const next = underWay.shift();
    if (next) yield await next;
  }
}

const READY = Symbol('ready');

async function* toAsync<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterable<Item> {
  yield* items;
}
