import type { Mention } from '../../../contract/mention.js';
import { isKnownPlace } from '../../names/known-places.js';
import { lexicon } from '../../names/lexicon.js';
import { memoised } from '../../names/memoised.js';
import { otherName } from '../../names/other-name.js';

export const keyOf = (text: string): string => otherName(text)?.key ?? '';

/** Is it a place's name and no more? */
export const isPlaceName = memoised((text) => isKnownPlace(keyOf(text)));

// Towns bear these names too, but 'West Indies' is no club of West.
const DIRECTION = /^(?:north|south|east|west|central|new|great)$/;

/** 'Boston Red Sox'. */
export const beginsWithPlace = memoised((text) => {
  const words = otherName(text)?.words ?? [];
  return [1, 2].some((count) => {
    const place = words.slice(0, count).join(' ');
    return words.length > count && !DIRECTION.test(place) && isKnownPlace(place);
  });
});

/** Where games are played plays none. */
const GROUND =
  /(?:^|\s)(?:Park|Stadium|Arena|Pavilion|Grounds?|Gardens?|Cent(?:re|er)|Hall|Circuit|Course|Road|Fields?|Oval|Dome|Coliseum|School|Airport|Bowl|Rink|Track)$/;

/** Could it be a team that bears a place's name, or a longer name of one ('Boston Red Sox')? */
export const isCandidate = ({ kind, type, text }: Mention): boolean =>
  kind === 'name' &&
  type !== 'person' &&
  ((type === 'place' && !GROUND.test(text)) || isPlaceName(text) || beginsWithPlace(text));

/** Of a large town or a country the tagger's word is taken: what it calls an organisation among games is a team. */
export const isLarge = (text: string): boolean => {
  const { cities, countries, containers } = lexicon();
  const { key, acronym } = otherName(text) ?? { key: '', acronym: true };
  return !acronym && (cities.has(key) || countries.has(key) || containers.has(key));
};
