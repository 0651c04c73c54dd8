import type { Furniture } from '../../contract/document.js';
import { markLines, type Page } from './page.js';

const FORMS = [
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|by\b|(?:19|20)\d\d))/i,
  /(?:©|\(c\)|\bcopyright)\s*(?:©|\(c\))?\s*(?:19|20)\d\d/i,
  /\ball rights (?:of [\w ]{1,40} )?(?:are )?reserved\b/i,
  /\b(?:may|can|must) not be (?:published|reproduced|republished|redistributed|copied)\b.{0,120}\b(?:without|rewritten|redistributed|permission|consent)\b/i,
  /\breproduction (?:in whole|without|of this)\b.{0,80}\b(?:prohibited|not (?:allowed|permitted)|forbidden)\b/i,
];
/** Copyright and reproduction notices. Whole lines of at most 60 words. */
export const copyright = (page: Page): Furniture[] =>
  markLines(page, 'copyright', ({ plain, words }) => words <= 60 && FORMS.some((form) => form.test(plain)));
