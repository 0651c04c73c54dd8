const LONGEST = 12;
const LONGEST_REPEAT = 4;

const kindOf = (char: string): string =>
  /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char;

// Most words have no other characters.
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** 'McDonald' → 'XxXxxxxx': capitals X, small letters x, digits d, others themselves; runs cut at 4, 12 in all. */
export const wordShape = (word: string): string => {
  let shape = '';
  let previous = '';
  let run = 0;
  for (const char of word) {
    const code = char.charCodeAt(0);
    const kind = code < 128 ? ASCII[code] : kindOf(char);
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run <= LONGEST_REPEAT) shape += kind;
    if (shape.length >= LONGEST) break;
  }
  return shape;
};

/** The shape with its runs cut to one: 'XxXx'. */
export const shortShape = (shape: string): string => {
  let short = '';
  let previous = '';
  for (const kind of shape) {
    if (kind !== previous) short += kind;
    previous = kind;
  }
  return short;
};
