// 32-bit hashes of features. Strings are hashed once for each token type; loops over tokens only mix integers.

/** MurmurHash3's finaliser: every bit of the input moves every bit of the output. */
export const scramble = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

// `scramble` once more, written out: the engine puts short functions in place of their calls, but not calls within calls without end.
export const mix = (a: number, b: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15) ^ (a >>> 15);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** FNV-1a over UTF-16 code units. */
export const hashString = (text: string, seed = 0): number => hashSlice(text, 0, text.length, seed);

/** The hash of text.slice(start, end). */
export const hashSlice = (text: string, start: number, end: number, seed: number): number => {
  let h = 0x811c9dc5 ^ seed;
  for (let index = start; index < end; index++) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  return scramble(h);
};
