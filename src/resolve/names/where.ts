import { lexicon } from './lexicon.js';
import { memoised } from './memoised.js';
import { type Bearer, bearersOf, foremost } from './world.js';

/** A country, or a region of one. All plain. */
export interface Where {
  readonly country: string;
  readonly region?: string;
}

/** 'england' and 'alabama' stand in countries that the tables name otherwise. */
const whole = (country: string): string =>
  lexicon().countries.has(country) ? country : (lexicon().containers.get(country) ?? country);

const inRegion = ({ country, region }: Bearer): Where => (region === '' ? { country } : { country, region });

// So much larger than the same name's bearers in all other countries that print means it by the bare name.
const DOMINANT = 10;

/** The country that a town's or region's name says by itself: 'nairobi' gives 'kenya', 'portland' the United States, 'valencia' none. */
export const countryOfTown = (name: string): string | undefined => {
  const [first, ...others] = bearersOf(name);
  if (first === undefined || lexicon().countries.has(name)) return undefined;
  const abroad = others.find(({ country }) => country !== first.country);
  return abroad === undefined || first.people >= DOMINANT * abroad.people ? first.country : undefined;
};

/** The country of a nationality word or a country's name, plain. */
export const countryNamed = (word: string): string | undefined => {
  const { demonyms, places, countries } = lexicon();
  const known = demonyms.get(word) ?? places.get(word) ?? word;
  const country = whole(known);
  return countries.has(country) ? country : undefined;
};

/**
 * What a name that stands for a container says: a country or nationality word its country, a region or town (the foremost of its name)
 * its region and country. 'Georgia' says nothing: it is both.
 */
export const whereOf: (name: string) => Where | undefined = memoised((name) => {
  const { places, containers, countries, demonyms } = lexicon();
  const usual = places.get(name) ?? name;
  const state = containers.get(usual);
  // 'Ala.' stands for 'alabama', which in turn stands in a country.
  if (state !== undefined && containers.has(state) && !countries.has(usual))
    return { country: whole(state), region: state };
  if (countries.has(usual)) return state === undefined ? { country: usual } : undefined;
  if (state !== undefined) return { country: whole(state), region: usual };
  const nation = demonyms.get(name);
  if (nation !== undefined) {
    const country = whole(nation);
    return country === nation ? { country } : { country, region: nation };
  }
  const bearer = foremost(bearersOf(usual));
  if (bearer !== undefined) return inRegion(bearer);
  const country = countryOfTown(usual);
  return country === undefined ? undefined : { country };
});

export interface Candidate extends Where {
  readonly people: number;
  readonly capital?: boolean;
}

/** All that may bear a place's name (its key): towns, regions, and the country of that name, which has no region. */
export const candidatesFor: (key: string) => readonly Candidate[] = memoised((key) => {
  const found = bearersOf(key).map((bearer) => ({
    ...inRegion(bearer),
    people: bearer.people,
    capital: bearer.kind === 'capital',
  }));
  return lexicon().countries.has(key)
    ? [{ country: key, people: Number.POSITIVE_INFINITY }, ...found]
    : found;
});

/** The one that a bare name means by itself, if any. */
export const meantByItself: (key: string) => Where | undefined = memoised((key) => {
  if (lexicon().countries.has(key)) return { country: key };
  const bearer = foremost(bearersOf(key));
  return bearer && inRegion(bearer);
});

// So much larger than its namesakes in other countries that it is probably meant.
const LIKELY = 2.5;

/** The largest bearer of a name, where it is likely to be meant. */
export const likelyMeant = (key: string): Where | undefined => {
  const [first, ...others] = candidatesFor(key);
  const rival = others.find(({ country }) => country !== first!.country);
  return first !== undefined && (rival === undefined || first.people > LIKELY * rival.people)
    ? first
    : undefined;
};

/** The bearer of a name that is so much larger than each other, also than those of its own country, which a capital need only be as large as. */
export const likelyBearer = (key: string): Where | undefined => {
  const [first, ...others] = candidatesFor(key);
  if (first === undefined) return undefined;
  const outweighs = ({ country, region, people }: Candidate): boolean =>
    country === first.country && (region === first.region || first.capital === true)
      ? true
      : first.people > LIKELY * people;
  return others.every(outweighs) ? first : undefined;
};

/** May the name of a place stand for a government, or is it on no list of places at all? Not that of a mere town or river. */
export const mayAct = (key: string): boolean => {
  const { countries, containers, waters } = lexicon();
  if (countries.has(key) || containers.has(key)) return true;
  const bearers = bearersOf(key);
  if (bearers.length === 0) return !waters.has(key);
  return bearers[0]!.kind === 'capital' || bearers.every(({ kind }) => kind === 'region');
};

/** Does a region lie around the town of its name, and is the town meant by the name alone? 'Kharkiv', but not 'Quebec' or 'Ontario'. */
export const isTownOfRegion = (key: string): boolean => {
  if (lexicon().containers.has(key) || lexicon().countries.has(key)) return false;
  const bearers = bearersOf(key);
  const region = bearers.find(({ kind }) => kind === 'region');
  const town = bearers.find(({ kind, country }) => kind !== 'region' && country === region?.country);
  return region !== undefined && town !== undefined && town.people >= region.people;
};
