// News repeats its names: one text in a dozen is new. Emptied when full, so that hostile input costs no more than this.
const KEPT = 200_000;
const LONGEST_KEPT = 300;

/** A pure function of a string that remembers what it gave. */
export const memoised = <Result>(compute: (text: string) => Result): ((text: string) => Result) => {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Result;
    const result = compute(text);
    if (text.length > LONGEST_KEPT) return result;
    if (known.size >= KEPT) known.clear();
    known.set(text, result);
    return result;
  };
};
