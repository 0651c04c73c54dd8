import type { Box } from './place-labels.js';

// The cards over the picture: labels keep clear of them, and everything is fitted into what the tall one leaves free.
const CARDS = '.lens, .scene-tools, .chips li, .shown-of';
const TALL = 180;
const WIDE_STAGE = 640;

const within = (container: Element, card: Element): Box => {
  const { left, top } = container.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
};

export const cardsOver = (container: HTMLElement): readonly Box[] =>
  [...(container.closest('.picture')?.querySelectorAll(CARDS) ?? [])].map((card) => within(container, card));

/** How many pixels of the left side an open card takes. */
export function coveredLeft(container: HTMLElement): number {
  const card = container.closest('.picture')?.querySelector('.lens');
  if (!card || container.clientWidth < WIDE_STAGE) return 0;
  const { right, top, bottom } = within(container, card);
  return bottom - top > TALL ? right : 0;
}
