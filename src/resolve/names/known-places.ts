import { lexicon } from './lexicon.js';
import { bearersOf } from './world.js';

// A smaller town's name is oftener a family's, a company's or a street's.
const PEOPLE = 15_000;

/** A town, or a region that plays under its name ('Texas', 'Kent'); by the plain name or its usual form, as `otherName` keys it. */
export const isTown = (key: string): boolean => {
  const { containers, cities } = lexicon();
  return (
    containers.has(key) ||
    cities.has(key) ||
    bearersOf(key).some(({ kind, people }) => kind === 'region' || people >= PEOPLE)
  );
};

export const isKnownPlace = (key: string): boolean => lexicon().countries.has(key) || isTown(key);

/** A place that sends a national team: a country, or one that plays as one. */
export const isNation = (key: string): boolean => {
  const { countries, containers } = lexicon();
  return countries.has(key) || containers.get(key) === 'united kingdom';
};
