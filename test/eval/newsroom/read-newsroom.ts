import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GoldMention, GoldText } from '../identity/gold.js';

const MARK = /\[\[([^\]|]+)\|([^\]]+)\]\]/g;

/** '[[Ann Lee|person/ann-lee]] met …' as a text with its mentions. */
const unmarked = ({ id, text: marked }: { readonly id: string; readonly text: string }): GoldText => {
  const mentions: GoldMention[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: mark, 1: name, 2: entity } of marked.matchAll(MARK)) {
    text += marked.slice(at, index);
    mentions.push({ start: text.length, end: text.length + name!.length, entity: entity! });
    text += name;
    at = index + mark.length;
  }
  return { id, text: text + marked.slice(at), mentions };
};

/** The stories of one writer, in which one key means one bearer. */
export const readNewsroom = (file: 'wire' | 'web' | 'unseen'): GoldText[] =>
  readFileSync(fileURLToPath(new URL(`${file}.jsonl`, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => unmarked(JSON.parse(line) as { id: string; text: string }));
