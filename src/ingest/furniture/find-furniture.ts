import type { Furniture } from '../../contract/document.js';
import { footStart } from './footer.js';
import { RULES } from './index.js';
import { mergeSpans } from './merge-spans.js';
import { readPage } from './page.js';

/**
 * What of a text is not the article, by its form alone: no list of sites, no names of publishers. Linear in the text; every
 * rule prefers leaving furniture in to cutting a paragraph out. `known` is what the page's own marking said.
 */
export const findFurniture = (text: string, known: readonly Furniture[] = []): Furniture[] => {
  const whole = readPage(text);
  const foot = footStart(whole);
  const page = { ...whole, foot, prose: whole.prose.filter((index) => index < foot) };
  return mergeSpans([...known, ...RULES.flatMap((rule) => rule(page))], text);
};
