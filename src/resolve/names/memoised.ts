// News repeats its names: one text in a dozen is new. Two generations, so that what was asked for lately stays, and hostile input costs no
// more than this. With 20,000 texts in each, 20,000 documents full of new names took 550 MB of memory.
const KEPT = 5_000;
const LONGEST_KEPT = 300;

// Stands for a result that is undefined, so that one look-up tells it from none.
const NOTHING = Symbol('nothing');

/** A pure function of a string that remembers what it gave. */
export const memoised = <Result>(compute: (text: string) => Result): ((text: string) => Result) => {
  type Kept = Result | typeof NOTHING;
  let young = new Map<string, Kept>();
  let old = new Map<string, Kept>();
  return (text) => {
    let kept = young.get(text);
    if (kept === undefined) {
      kept = old.get(text) ?? compute(text) ?? NOTHING;
      if (text.length <= LONGEST_KEPT) {
        if (young.size >= KEPT) {
          old = young;
          young = new Map();
        }
        young.set(text, kept);
      }
    }
    return kept === NOTHING ? (undefined as Result) : (kept as Result);
  };
};
