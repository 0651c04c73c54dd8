/**
 * Tokens of a text, counted high: one for every two and a half bytes of UTF-8. Tokenizers make fewer of English and of
 * JSON, so a reply within this count is within theirs.
 */
export const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / 2.5);

/** How many of the first items fit into a reply whose other fields are `frame`. */
export const howManyFit = (frame: object, items: readonly unknown[], budget: number): number => {
  let used = tokensOf(JSON.stringify(frame));
  let fitting = 0;
  for (const item of items) {
    // A comma each; each is rounded up, so the sum is not below the count of the whole.
    used += tokensOf(`${JSON.stringify(item)},`);
    if (used > budget) break;
    fitting += 1;
  }
  return fitting;
};

/** A text no longer than `most`, marked where it was cut. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  // Never half of a surrogate pair.
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)}…`;
};
