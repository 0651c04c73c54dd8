import type { Mention } from '../../../contract/mention.js';
import { isKnownPlace } from '../../names/known-places.js';
import { lexicon } from '../../names/lexicon.js';
import { memoised } from '../../names/memoised.js';
import { otherName } from '../../names/other-name.js';
import { placesIn } from '../../names/places-in.js';

export const keyOf = (text: string): string => otherName(text)?.key ?? '';

/** Is it a place's name and no more? */
export const isPlaceName = memoised((text) => isKnownPlace(keyOf(text)));

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
