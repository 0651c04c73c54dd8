import { lexicon } from '../names/lexicon.js';
import { plainOnce } from '../names/plain.js';
import { candidatesFor, countryNamed, countryOfTown, likelyMeant, whereOf } from '../names/where.js';
import { asWithin } from './where-beside.js';

// Half of what a text says of a place may be of the far larger bearer's country by chance.
const FAR_LARGER = 3;
const TINY = 10;
// So much smaller than the largest, and nobody means it who does not speak of its state.
const SMALL = 6;
const CAPITALISED = /\p{Lu}[\p{L}’']+(?: \p{Lu}\p{L}+)?/gu;

// A town that others of its name are not far smaller than speaks for its country, but not as much as one that is alone.
const LIKELY_WEIGHT = 0.5;

/** Names that speak for a country or region → how much. */
type Weights = ReadonlyMap<string, number>;

/** What a text says of countries and regions, each name that says it once. */
export interface Surroundings {
  readonly countries: ReadonlyMap<string, Weights>;
  readonly regions: ReadonlyMap<string, Weights>;
}

const add = (map: Map<string, Map<string, number>>, key: string, word: string, weight = 1): void => {
  const words = map.get(key) ?? new Map<string, number>();
  map.set(key, words.set(word, weight));
};

/** A country's name or nationality word, unless a region bears it as well: 'Georgia'. 'English' speaks for a part of one too. */
const addNation = ({ countries, regions }: Filled, word: string): boolean => {
  const country = countryNamed(word);
  if (country === undefined) return false;
  const where = whereOf(word);
  if (where !== undefined) add(countries, country, word);
  if (where?.region !== undefined) add(regions, `${country}|${where.region}`, word);
  return true;
};

/** A state that the text names: 'Idaho'. Its abbreviation may be another word: 'Ms', 'Pa', 'La'. */
const addState = ({ countries, regions }: Filled, word: string): boolean => {
  const { containers } = lexicon();
  const container = containers.get(word);
  const where = container === undefined || containers.has(container) ? undefined : whereOf(word);
  if (where?.region === undefined) return false;
  add(countries, where.country, where.region);
  add(regions, `${where.country}|${where.region}`, where.region);
  return true;
};

interface Filled {
  readonly countries: Map<string, Map<string, number>>;
  readonly regions: Map<string, Map<string, number>>;
}

const addNamed = (filled: Filled, word: string): boolean => addState(filled, word) || addNation(filled, word);

/** `keys` are the keys of the places that the text names; its nationality words and countries are read from the text itself. */
export const readSurroundings = (text: string, keys: Iterable<string>): Surroundings => {
  const countries = new Map<string, Map<string, number>>();
  const regions = new Map<string, Map<string, number>>();
  for (const key of keys) {
    const sure = whereOf(key);
    const where = sure ?? likelyMeant(key);
    if (where === undefined) continue;
    const weight = sure === undefined && countryOfTown(key) === undefined ? LIKELY_WEIGHT : 1;
    add(countries, where.country, key, weight);
    if (where.region !== undefined) add(regions, `${where.country}|${where.region}`, key, weight);
  }
  for (const [words] of text.matchAll(CAPITALISED)) {
    const name = plainOnce(words);
    if (!addNamed({ countries, regions }, name) && name.includes(' '))
      for (const word of name.split(' ')) addNamed({ countries, regions }, word);
  }
  return { countries, regions };
};

/** All that speaks for it but the name in question. */
const others = (weights: Weights | undefined, key: string): number => {
  let sum = 0;
  for (const [word, weight] of weights ?? []) if (word !== key) sum += weight;
  return sum;
};

/**
 * Which of the places of one name does a text mean, by the other places, countries and nationality words in it? Undefined where none is
 * spoken for, or two as much.
 */
export const meantAmong = (
  key: string,
  { countries, regions }: Surroundings,
): readonly string[] | undefined => {
  const candidates = candidatesFor(key);
  const [first] = candidates;
  if (first === undefined) return undefined;
  const most = first.people;
  const isCountry = lexicon().countries.has(key);
  const scored = candidates
    .map((candidate) => {
      const { country, region, people, capital } = candidate;
      const inside = region === undefined ? 0 : others(regions.get(`${country}|${region}`), key);
      const near = others(countries.get(country), key) + 2 * inside;
      // A word on the country is too little for a small namesake of a large place, two on its state are just enough for a tiny one in a
      // story that is silent on the large one's country; 'Georgia' is the state where a town of the state says so.
      const least = people * FAR_LARGER < most && capital !== true ? 2 : 0;
      const silent = inside >= 2 && others(countries.get(first.country), key) === 0;
      const possible = isCountry
        ? region === undefined || (region === key && inside > 0)
        : people * SMALL >= most || (people * TINY >= most && inside > 0) || silent;
      return { ...candidate, near: possible && near >= least ? near : 0 };
    })
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || b.people - a.people);
  const [best] = scored;
  // A country is meant by its name anyway.
  if (best === undefined || best.region === undefined) return undefined;
  const level = scored.filter(({ near }) => near === best.near);
  if (level.some(({ country }) => country !== best.country)) return undefined;
  const rivals = candidates.some(({ country, region }) => country === best.country && region !== best.region);
  const one = level.every(({ region }) => region === best.region);
  return asWithin(!rivals || !one ? { country: best.country } : best);
};

// So much must speak for the one country, in two words at least, and so little for all others together.
const LEAST = 2;
const SHARE = 0.75;

/** The country that nearly all words of a text speak for, towns among them. */
export const onlyCountry = ({ countries }: Surroundings, least = LEAST): string | undefined => {
  let all = 0;
  let best: readonly [string, number] | undefined;
  for (const [country, weights] of countries) {
    const sum = others(weights, '');
    all += sum;
    if (best === undefined || sum > best[1]) best = [country, sum];
  }
  return best !== undefined && best[1] >= least && best[1] >= SHARE * all ? best[0] : undefined;
};
