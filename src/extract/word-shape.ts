/** 'McDonald' → 'XxXxxxxx': capitals X, small letters x, digits d, others themselves; runs cut at 4, 12 in all. */
export const wordShape = (word: string): string => {
  let shape = '';
  let previous = '';
  let run = 0;
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char;
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run <= 4) shape += kind;
    if (shape.length >= 12) break;
  }
  return shape;
};

/** The shape with its runs cut to one: 'XxXx'. */
export const shortShape = (shape: string): string => shape.replace(/(.)\1+/gu, '$1');
