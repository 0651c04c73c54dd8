import type { Furniture, FurnitureReason } from '../../contract/document.js';
import type { Block, Zone } from './read-blocks.js';

export interface MarkedText {
  readonly text: string;
  readonly furniture: readonly Furniture[];
}

/**
 * Blocks → one text, with what is not the article marked. A block is the article's where Defuddle kept it, or where it is prose
 * between two that it kept; nothing is where a landmark (nav, aside, footer) holds it. Without Defuddle's word, prose and
 * headings outside zones are the article.
 */
export const markBlocks = (
  blocks: readonly Block[],
  zones: readonly Zone[],
  article: ReadonlyMap<string, number> | undefined,
): MarkedText => {
  const byDefuddle = blocks.map(({ text }) => article?.has(text) ?? false);
  const byProse = blocks.map(isProse);
  // A page of a few words has no prose: then all that is not linked is its text.
  const kept =
    [byDefuddle, byProse].find((some) => some.includes(true)) ?? blocks.map(({ linked }) => linked < 0.5);
  const zoneAt = zonesByBlock(blocks, zones, kept);
  const claimed = (index: number): boolean =>
    zoneAt[index] === undefined && (kept[index]! || blocks[index]!.tag === 'h1');
  const own = blocks.map((_, index) => claimed(index));
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);

  let text = '';
  const furniture: Furniture[] = [];
  blocks.forEach((block, index) => {
    if (text !== '') text += block.close && blocks[index - 1]!.close ? '\n' : '\n\n';
    const start = text.length;
    text += block.text;
    const between = index > first && index < last && zoneAt[index] === undefined;
    const isArticle =
      own[index]! ||
      (between &&
        (byProse[index]! || block.tag === 'figcaption' || (kept !== byDefuddle && isHeading(block))));
    if (!isArticle)
      furniture.push({ start, end: text.length, reason: zoneAt[index] ?? reasonOf(block, index, first) });
  });
  return { text, furniture };
};

const isHeading = ({ tag }: Block): boolean => /^h[1-6]$/.test(tag);

const isProse = ({ text, linked }: Block): boolean =>
  linked < 0.5 && text.split(' ', 9).length > 8 && /[.!?:…]["'”’»)\]]*$/.test(text);

const reasonOf = (block: Block, index: number, first: number): FurnitureReason =>
  block.linked > 0.5 && index > first && first !== -1 ? 'related' : 'navigation';

// The outermost zone names the reason. A class name that covers half of the article's prose is a layout's, not a label.
const zonesByBlock = (
  blocks: readonly Block[],
  zones: readonly Zone[],
  kept: readonly boolean[],
): (FurnitureReason | undefined)[] => {
  const sums = [0];
  blocks.forEach((block, index) => {
    sums.push(sums[index]! + (kept[index] && isProse(block) ? block.text.length : 0));
  });
  const total = sums.at(-1)!;
  const reasons: (FurnitureReason | undefined)[] = Array(blocks.length).fill(undefined);
  let painted = 0;
  const usable = zones
    .filter(
      ({ landmark, from, to }) => total === 0 || (sums[to]! - sums[from]!) / total < (landmark ? 0.8 : 0.5),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  for (const { reason, from, to } of usable) {
    for (let index = Math.max(from, painted); index < to; index += 1) reasons[index] = reason;
    painted = Math.max(painted, to);
  }
  return reasons;
};
