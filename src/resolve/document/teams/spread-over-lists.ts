import type { Mention } from '../../../contract/mention.js';
import type { Cue } from './play-cues.js';

const BETWEEN: ReadonlySet<string> = new Set([', ', ' , ', ' and ', ', and ', ' , and ', ' & ', ' or ']);

/** 'Kuwait and South Korea drew', 'against Spain, Italy and Malta': what one of a list is said to be, all are. */
export const spreadOverLists = (text: string, mentions: readonly Mention[], cues: Map<number, Cue>): void => {
  for (let first = 0; first < mentions.length; first++) {
    let last = first;
    let closed = false;
    while (last + 1 < mentions.length && !closed) {
      const { end } = mentions[last]!;
      const { start } = mentions[last + 1]!;
      const between = start - end < 7 ? text.slice(end, start) : '';
      if (!BETWEEN.has(between)) break;
      closed = between.trim() !== ',';
      last++;
    }
    if (closed) {
      const list = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((i) => cues.has(i));
      const said = new Set(list.map((i) => cues.get(i)).filter((cue) => cue !== undefined));
      if (said.size === 1) for (const i of list) cues.set(i, [...said][0]);
    }
    first = last;
  }
};
