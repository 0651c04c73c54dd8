import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';
import { countryOf } from './roles-beside.js';

const REACH = 40;

const known = (words: readonly string[]): string | undefined => {
  const country = countryOf(words.join(' '));
  return country !== undefined && lexicon().countries.has(country) ? country : undefined;
};

/** Whose office is it? 'Russian', 'Spain's' before it or 'of India' after it. */
export const countryBeside = (text: string, { start, end }: Span): string[] => {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/\s+/)
    .slice(-3, -1)
    .map(plain);
  const possessive = /(?:^|\s)\S+\s$/.test(text.slice(Math.max(0, start - REACH), start));
  const after = /^ of (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(text.slice(end, end + REACH))?.[1];
  const following = after === undefined ? [] : plain(after).split(' ');
  const country =
    (possessive ? (known(before) ?? known(before.slice(-1))) : undefined) ??
    known(following) ??
    known(following.slice(0, 1));
  return country === undefined ? [] : [country];
};
