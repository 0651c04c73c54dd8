import { lexicon } from './lexicon.js';
import { isInternational, isOwner } from './offices.js';

/** 'united states air force', 'american air force' and 'u.s. air force' begin with one word. */
export const countryFirst = (all: readonly string[]): readonly string[] => {
  const { places, countries, demonyms } = lexicon();
  const un = all.length > 2 ? all.findIndex((word, i) => word === 'united' && all[i + 1] === 'nations') : -1;
  if (un >= 0) return [...all.slice(0, un), 'un', ...all.slice(un + 2)];
  // 'Royal Thai Army'
  const crowned = all[0] === 'royal' && all.length > 2 ? countryFirst(all.slice(1)) : all;
  if (crowned !== all && crowned[0] !== all[1]) return crowned;
  for (const length of [3, 2, 1]) {
    if (all.length <= length) continue;
    const lead = all.slice(0, length).join(' ');
    const country = demonyms.get(lead) ?? places.get(lead);
    if (country !== undefined && (countries.has(country) || isOwner(country)))
      return [country.replaceAll(' ', '_'), ...all.slice(length)];
  }
  return all;
};

/** 'supreme court of the united states' ends with one word. */
export const countryLast = (all: readonly string[]): readonly string[] => {
  const at = all.lastIndexOf('of');
  if (at < 1) return all;
  const tail = all.slice(all[at + 1] === 'the' ? at + 2 : at + 1).join(' ');
  const country = lexicon().places.get(tail);
  return country !== undefined && lexicon().countries.has(country)
    ? [...all.slice(0, at + 1), country.replaceAll(' ', '_')]
    : all;
};

/** The 'UN Security Council' is the Security Council. */
export const withoutUn = (all: readonly string[]): readonly string[] =>
  all[0] === 'un' && isInternational({ words: all.slice(1) }) ? all.slice(1) : all;
