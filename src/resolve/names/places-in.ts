import { isKnownPlace, isNation } from './known-places.js';
import { lexicon } from './lexicon.js';
import { memoised } from './memoised.js';
import { otherName } from './other-name.js';

// Towns bear these names too, but 'West Indies' is no club of West.
const DIRECTION = /^(?:north|south|east|west|central|new|great)$/;
// 'Texas Tech' and 'Boston College' play, and are no team of Texas or Boston.
const SCHOOL = /^(?:state|tech|university|college|christian|methodist|school)$/;

const NONE: ReadonlySet<string> = new Set();

/** 'England Under-21' is another team than England, and the 'Football Association of Wales' none; Georgia is a state too. */
const isTownOrState = (place: string): boolean =>
  isKnownPlace(place) && (!isNation(place) || lexicon().containers.get(place) === 'united states');

const readPlaces = (text: string): ReadonlySet<string> => {
  const words = otherName(text)?.words ?? [];
  if (words.length < 2 || SCHOOL.test(words.at(-1)!)) return NONE;
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    // 'New York Yankees' are not of York.
    for (const count of [2, 1]) {
      if (count === words.length || i + count > words.length) continue;
      const place = otherName(words.slice(i, i + count).join(' '))?.key ?? '';
      if (DIRECTION.test(place) || !isTownOrState(place)) continue;
      found.add(place);
      i += count - 1;
      break;
    }
  }
  return found;
};

/** The towns and states that a longer name holds: 'Boston Red Sox', 'VfB Stuttgart'. Keys as `otherName` has them. */
export const placesIn = memoised(readPlaces);
