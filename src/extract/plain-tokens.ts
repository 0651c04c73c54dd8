import { NO_BREAK, type TokenList } from './token-list.js';
import { NO_ID } from './vocabulary.js';

const TOKEN = /[\p{L}\p{M}\p{N}]{1,60}|\S/gu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S{1,2000}$/;
const UNKNOWN_POS = 0;

/** Cuts up what wink cannot read, or left out: letters and digits, or single signs; an address stays whole. */
export const addPlainTokens = (text: string, start: number, end: number, list: TokenList): void => {
  const run = text.slice(start, end);
  const pattern = ADDRESS.test(run) ? /\S+/g : TOKEN;
  for (const match of run.matchAll(pattern)) {
    const from = start + match.index;
    list.add(from, from + match[0].length, match[0], NO_ID, UNKNOWN_POS, NO_BREAK);
  }
};
