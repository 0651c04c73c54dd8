import type { TokenSink } from './wink.js';

const SINGLE_CAPITAL = /^\p{Lu}$/u;
const DOTTED = /^(?:\p{Lu}\.)+$/u;

/**
 * Puts together again what wink takes apart: 'U.' + 'S.' after a hyphen, 'bbc' + '.' + 'co' in
 * an address. Only neighbours without a blank between them are joined. Works in place, in one pass.
 */
export const joinTokens = (text: string, sink: TokenSink): void => {
  const { start, end, words, pos, breaks } = sink;
  const adjacent = (index: number): boolean =>
    index > 0 && index < start.length && start[index] === end[index - 1];
  let kept = 0;
  for (let index = 0; index < start.length; index++) {
    if (kept > 0 && start[index] === end[kept - 1]) {
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
        breaks[kept - 1] = breaks[index];
        continue;
      }
    }
    start[kept] = start[index];
    end[kept] = end[index];
    words[kept] = words[index];
    pos[kept] = pos[index];
    breaks[kept] = breaks[index];
    kept++;
  }
  for (const list of [start, end, words, pos, breaks]) list.length = kept;
};
