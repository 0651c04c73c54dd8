import type { Alias } from './aliases.js';
import { largest, type Other, type Others } from './containers.js';
import type { Links } from './links.js';

/** Is one the beginning of the other? A tagger may cut 'European Space Research Organisation' short. */
const leads = (a: Other, b: Other): boolean => {
  const [short, long] = a.name.words.length < b.name.words.length ? [a, b] : [b, a];
  return short.name.words.length > 1 && short.name.words.every((word, i) => word === long.name.words[i]);
};

/** Is one long name of an acronym the beginning of the other, or does it hold the acronym itself ('EADS N.V.')? */
const akin = (a: Other, b: Other, acronym: string | undefined): boolean =>
  leads(a, b) || (acronym !== undefined && [a, b].some(({ name }) => name.words.includes(acronym)));

/** Long names of one acronym that are akin are one body. */
export const linkLongNames = (
  aliases: ReadonlyMap<string, readonly Alias[]>,
  others: Others,
  links: Links,
): void => {
  for (const [short, of] of aliases) {
    // Two houses may be called 'the Bank'.
    const acronym = of.some((alias) => alias.acronym) ? short : undefined;
    const [first, ...more] = of.map(({ long }) => largest(others.get(long)));
    for (const other of more) {
      if (first !== undefined && other !== undefined && akin(first, other, acronym))
        links.joinSenses(other, first, 'longer-name', 0.85);
    }
  }
};

/** Better known by the short name: every long name that was surely its joins it, however many there are. */
export const linkToShort = (short: Other, aliases: readonly Alias[], others: Others, links: Links): void => {
  for (const { long, documents, sure } of aliases) {
    const other = largest(others.get(long));
    if (sure && other !== undefined && short.records.length > documents)
      links.joinSenses(other, short, 'shorter-name', 0.85);
  }
};
