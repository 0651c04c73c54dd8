import { lexicon } from './lexicon.js';
import { words } from './plain.js';

// Forms that print writes in any case, or in full; the open list has the others.
const COMMON: ReadonlySet<string> = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc ag sa nv gmbh spa ab asa oyj bv pty lp se'.split(
    ' ',
  ),
);

// Words in the longest form: 'GmbH & Co. KG'.
const LONGEST = 4;

/** 'ApS', 'S.p.A.' and 'A/S', but not the word 'As'. */
const isWrittenAsForm = (raw: string): boolean => /\p{Lu}.*\p{Lu}|\.\p{L}|\//u.test(raw);

/** How many of the last words, plain, say in what form the company is owned? At least one word is left. */
const formLength = (all: readonly string[], raw: string): number => {
  const { legalForms } = lexicon();
  for (let length = Math.min(LONGEST, all.length - 1); length > 0; length--) {
    const form = all.slice(all.length - length).join(' ');
    if (COMMON.has(form)) return length;
    if (legalForms.has(form) && isWrittenAsForm(raw.split(/\s+/).slice(-length).join(' '))) return length;
  }
  return 0;
};

// Forms that stand before the name: Swedish, Russian, Indonesian.
const LEADING = /^(?:AB|OAO|OOO|ZAO|PAO|PT)\s/;

/**
 * `all` are the plain words of `text`; those of the legal form at its end or beginning are left out: 'Halvorsen AS', 'Brandt GmbH &
 * Co. KG', 'AB Halvorsen'.
 */
export const withoutLegalForm = (all: readonly string[], text: string): readonly string[] => {
  const leads = all.length > 1 && LEADING.test(text.trim());
  let left = leads ? all.slice(1) : all;
  let raw = leads ? text.trim().replace(LEADING, '').trim() : text.trim();
  for (let length = formLength(left, raw); length > 0; length = formLength(left, raw)) {
    left = left.slice(0, left.length - length);
    raw = raw.split(/\s+/).slice(0, -length).join(' ');
  }
  return left;
};

export const hasLegalForm = (text: string): boolean => {
  const all = words(text);
  return all.length > 1 && formLength(all, text.trim()) > 0;
};
