import type { Furniture } from '../contract/document.js';
import { isNameList } from './furniture/name-list.js';

// '© 1997-2022, Island Gazette', 'Copyright 2022 Island Gazette and its contributors.'
const OWNER =
  /(?:©|\(c\)|\bcopyright)\s*(?:©|\(c\))?\s*(?:\d{4}\s*[-–]\s*)?\d{4},?\s+(?:by\s+)?(.{2,60}?)(?=[.,;|\n]|\s+(?:and|all|-|–)\b|$)/i;
const MEDIA =
  /\b(?:post|times|news|courier|herald|gazette|tribune|journal|press|agency|ledger|bulletin|courant|chronicle|mail|guardian|observer|mirror|telegraph|daily|today|review|wire|broadcasting|tv|radio|network|standard|independent|express|monitor|globe|dispatch|examiner|inquirer|register|sentinel|weekly|online)\b/i;

/** Who put the text out, where its own furniture says so: the owner in a copyright notice, or a paper's name by the date. */
export const findPublisher = (text: string, furniture: readonly Furniture[]): string | undefined => {
  for (const { start, end, reason } of furniture) {
    const span = text.slice(start, Math.min(end, start + 500));
    if (reason === 'copyright') {
      const owner = OWNER.exec(span)?.[1]?.trim();
      if (owner !== undefined && isNameList(owner, 6)) return owner;
    }
    if (reason === 'byline') {
      const paper = span
        .split('\n')
        .map((line) => line.trim())
        .find((line) => MEDIA.test(line) && isNameList(line, 5));
      if (paper !== undefined) return paper;
    }
  }
  return undefined;
};
