import { lexicon } from '../names/lexicon.js';
import { ownerIn } from '../names/offices.js';
import { otherName } from '../names/other-name.js';
import { largest, type Other, type Others } from './containers.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import { agreesFaintly } from './senses.js';

// A country named in more stories says nothing of who is meant in one of them.
const FEW = 25;

/** Two names in stories that name one country, which few others do. */
const inOneCountry = (acronym: Other, long: Other, { nations, stories }: Neighbourhood): boolean => {
  if (acronym.records.length > FEW || long.records.length > FEW) return false;
  const named = new Set(long.records.flatMap(({ document }) => [...nations[document]!]));
  return acronym.records.some(({ document }) =>
    [...nations[document]!].some((country) => named.has(country) && stories[country]! <= FEW),
  );
};

const agreeSomehow = (acronym: Other, long: Other, near: Neighbourhood): boolean =>
  agreesFaintly(acronym, long) || inOneCountry(acronym, long, near) || isOfCountry(acronym, long, near);

/**
 * Does a story say of the acronym that it is of the country which the long name holds ('Bank of Japan'), or the only one in which the places
 * of a story with the long name lie?
 */
const isOfCountry = (acronym: Other, long: Other, near: Neighbourhood): boolean => {
  if (acronym.records.length > FEW || long.records.length > FEW) return false;
  const owner = ownerIn(long.name);
  const lands = long.records.map(({ document }) => near.landsOf(document)).filter(({ size }) => size === 1);
  return acronym.records.some(({ local }) =>
    local.within.some((country) => country === owner || lands.some((land) => land.has(country))),
  );
};

/** An acronym no document explains: the open list's long name, else the one name in the corpus whose initials it is. */
export const linkAcronym = (
  acronym: Other,
  others: Others,
  byInitials: Others,
  near: Neighbourhood,
  links: Links,
): void => {
  const { key } = acronym.name;
  const listed = lexicon().acronyms.get(key);
  const long = listed === undefined ? undefined : largest(others.get(otherName(listed)?.key ?? ''));
  if (long !== undefined) links.joinSenses(acronym, long, 'acronym-listed', 0.95);
  const spelt = byInitials.get(key) ?? [];
  if (listed !== undefined) {
    // The list has 'United Nations World Food Programme', print leaves whose it is out.
    const short = spelt.find(({ name }) => otherName(listed)?.key.endsWith(` ${name.key}`));
    if (short !== undefined) links.joinSenses(acronym, short, 'acronym-listed', 0.9);
    return;
  }
  if (key.length < 3) return;
  if (spelt.length === 1 && agreeSomehow(acronym, spelt[0]!, near))
    links.joinSenses(acronym, spelt[0]!, 'acronym', 0.8);
};
