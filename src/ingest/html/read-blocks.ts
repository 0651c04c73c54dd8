import type { FurnitureReason } from '../../contract/document.js';
import { zoneOf } from './zones.js';

/** A run of visible text that the page sets apart. */
export interface Block {
  readonly text: string;
  /** Lower-case name of the element that holds it. */
  readonly tag: string;
  /** Share of its characters within links, 0 to 1. */
  readonly linked: number;
  /** List items and table rows stand close, paragraphs apart. */
  readonly close: boolean;
}

/** What an element's name, role or class says of the blocks `from` to `to` (exclusive). */
export interface Zone {
  readonly reason: FurnitureReason;
  /** Said by an element or role that has this meaning in HTML, not by a class name. */
  readonly landmark: boolean;
  readonly from: number;
  readonly to: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const CLOSE = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th', 'button']);
const UNSEEN = new Set(
  'script style noscript template svg math iframe object embed canvas audio video head title textarea select input datalist map area link meta base'.split(
    ' ',
  ),
);
const TEXT = 3;
const ELEMENT = 1;

/** The visible text of a page in reading order. Walks without recursion: pages nest as deep as they like. */
export const readBlocks = (root: Element): { blocks: Block[]; zones: Zone[] } => {
  const blocks: Block[] = [];
  const zones: Zone[] = [];
  const tags: string[] = [];
  let buffer = '';
  let linkedLength = 0;
  let links = 0;

  const flush = (): void => {
    const text = tidy(buffer);
    const tag = tags.at(-1) ?? 'body';
    if (text !== '')
      blocks.push({ text, tag, linked: Math.min(1, linkedLength / text.length), close: CLOSE.has(tag) });
    buffer = '';
    linkedLength = 0;
  };
  const read = (node: Node): void => {
    const text = (node.nodeValue ?? '')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/[\s\u00a0]+/g, ' ');
    buffer += text;
    if (links > 0) linkedLength += text.trim().length;
  };

  const stack: (Node | (() => void))[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    if (next.nodeType === TEXT) read(next);
    if (next.nodeType !== ELEMENT) continue;
    const element = next as Element;
    const tag = element.localName;
    if (tag === 'br') buffer += '\n';
    if (UNSEEN.has(tag) || isHidden(element)) continue;
    const zone = zoneOf(element);
    const isBlock = BLOCKS.has(tag) || zone?.reason === 'credit';
    if (isBlock) {
      flush();
      tags.push(tag);
    }
    if (tag === 'a') links += 1;
    if (isGlued(element)) buffer += ' ';
    const from = blocks.length;
    stack.push(() => {
      if (tag === 'a') links -= 1;
      if (isBlock) {
        flush();
        tags.pop();
      }
      if (zone && isBlock && blocks.length > from) zones.push({ ...zone, from, to: blocks.length });
    });
    for (let child = element.lastChild; child !== null; child = child.previousSibling) stack.push(child);
  }
  flush();
  return { blocks, zones };
};

// Menus set links and spans side by side and leave the gap to the style sheet.
const isGlued = ({ localName, previousSibling }: Element): boolean =>
  (localName === 'a' || localName === 'span') &&
  previousSibling?.nodeType === ELEMENT &&
  (previousSibling as Element).localName === localName;

const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test((element.getAttribute('style') ?? '').slice(0, 500));
