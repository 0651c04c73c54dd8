// News repeats its names: one text in a dozen is new. Two generations, so that what was asked for lately stays, and hostile input costs no
// more than this. With 20,000 texts in each, 20,000 documents full of new names took 550 MB of memory.
const KEPT = 5_000;
const LONGEST_KEPT = 300;

/** A pure function of a string that remembers what it gave. */
export const memoised = <Result>(compute: (text: string) => Result): ((text: string) => Result) => {
  let young = new Map<string, Result>();
  let old = new Map<string, Result>();
  return (text) => {
    const found = young.get(text);
    if (found !== undefined || young.has(text)) return found as Result;
    const result = old.has(text) ? (old.get(text) as Result) : compute(text);
    if (text.length > LONGEST_KEPT) return result;
    if (young.size >= KEPT) {
      old = young;
      young = new Map();
    }
    young.set(text, result);
    return result;
  };
};
