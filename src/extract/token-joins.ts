import type { TokenList } from './token-list.js';
import { NO_ID } from './vocabulary.js';

const SINGLE_CAPITAL = /^\p{Lu}$/u;
const DOTTED = /^(?:\p{Lu}\.)+$/u;

/**
 * Puts together again what wink takes apart: 'U.' + 'S.' after a hyphen, 'bbc' + '.' + 'co' in
 * an address. Only neighbours without a blank between them are joined. Works in place, in one pass, from the token `from` on.
 */
export const joinTokens = (text: string, list: TokenList, from = 0): void => {
  const { length, start, end, id, words, breaks } = list;
  const adjacent = (index: number): boolean =>
    index > from && index < length && start[index] === end[index - 1];
  let kept = from;
  for (let index = from; index < length; index++) {
    if (kept > from && start[index] === end[kept - 1]) {
      const current = words[index];
      const previous = words[kept - 1];
      // 'U' + '.' (+ 'S.')
      const initial =
        current === '.' &&
        SINGLE_CAPITAL.test(previous) &&
        adjacent(index + 1) &&
        /^\p{Lu}/u.test(words[index + 1]);
      const initials =
        DOTTED.test(previous) &&
        (DOTTED.test(current) || SINGLE_CAPITAL.test(current)) &&
        current.length <= 4;
      const address =
        (current === '.' &&
          /[a-z0-9]$/i.test(previous) &&
          adjacent(index + 1) &&
          /^[a-z]{2}/.test(words[index + 1])) ||
        (/[a-z0-9]\.$/i.test(previous) && /^[a-z]{2}/.test(current));
      if (initial || initials || address) {
        end[kept - 1] = end[index];
        words[kept - 1] = text.slice(start[kept - 1], end[index]);
        id[kept - 1] = NO_ID;
        breaks[kept - 1] = breaks[index];
        continue;
      }
    }
    if (kept < index) list.move(index, kept);
    kept++;
  }
  list.cut(kept);
};
