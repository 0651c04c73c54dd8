import type { Mention } from '../../../contract/mention.js';
import { isKnownPlace, isNation } from '../../names/known-places.js';
import { lexicon } from '../../names/lexicon.js';
import { memoised } from '../../names/memoised.js';
import { otherName } from '../../names/other-name.js';

export const keyOf = (text: string): string => otherName(text)?.key ?? '';

/** Is it a place's name and no more? */
export const isPlaceName = memoised((text) => isKnownPlace(keyOf(text)));

// Towns bear these names too, but 'West Indies' is no club of West.
const DIRECTION = /^(?:north|south|east|west|central|new|great)$/;

const NONE: ReadonlySet<string> = new Set();

const readPlaces = (text: string): ReadonlySet<string> => {
  const words = otherName(text)?.words ?? [];
  if (words.length < 2) return NONE;
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    for (const count of [1, 2]) {
      if (count === words.length || i + count > words.length) continue;
      const place = keyOf(words.slice(i, i + count).join(' '));
      if (DIRECTION.test(place) || !isKnownPlace(place)) continue;
      // 'Real Sociedad of Spain' is nobody's national team; 'England Under-21' may be.
      if (i === 0 || !isNation(place)) found.add(place);
    }
  }
  return found;
};

/** The places that a longer name holds: 'Boston Red Sox', 'VfB Stuttgart'. Keys as `keyOf` has them. */
export const placesIn = memoised(readPlaces);

const holdsPlace = (text: string): boolean => placesIn(text).size > 0;

/** Where games are played plays none. */
const GROUND =
  /(?:^|\s)(?:Park|Stadium|Arena|Pavilion|Grounds?|Gardens?|Cent(?:re|er)|Hall|Circuit|Course|Road|Fields?|Oval|Dome|Coliseum|School|Airport|Bowl|Rink|Track)$/;

/** Could it be a team that bears a place's name, or a longer name of one ('Boston Red Sox')? */
export const isCandidate = ({ kind, type, text }: Mention): boolean =>
  kind === 'name' &&
  type !== 'person' &&
  ((type === 'place' && !GROUND.test(text)) || isPlaceName(text) || holdsPlace(text));

/** Is it a club's name that holds its place's, or the place's own? */
export const isLongName = (text: string): boolean => !isPlaceName(text) && holdsPlace(text);

/** Of a large town or a country the tagger's word is taken: what it calls an organisation among games is a team. */
export const isLarge = (text: string): boolean => {
  const { cities, countries, containers } = lexicon();
  const { key, acronym } = otherName(text) ?? { key: '', acronym: true };
  return !acronym && (cities.has(key) || countries.has(key) || containers.has(key));
};
