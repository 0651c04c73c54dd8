import { lexicon } from './lexicon.js';
import { plain } from './plain.js';
import { bearersOf } from './world.js';

// One thing in many countries: 'Kharkiv Oblast' is 'Kharkiv region'.
const REGIONS: ReadonlySet<string> = new Set(['province', 'oblast', 'governorate', 'prefecture']);

export const asRegion = (all: readonly string[]): readonly string[] =>
  all.length > 1 && REGIONS.has(all.at(-1)!) && bearersOf(all.slice(0, -1).join(' ')).length > 0
    ? [...all.slice(0, -1), 'region']
    : all;

/** 'Kandahar city' is Kandahar; 'Mexico City' has no shorter name, 'Bristol City' plays football. */
export const withoutCity = (all: readonly string[], text: string): readonly string[] => {
  if (all.length < 2 || !text.endsWith(' city') || bearersOf(all.join(' ')).length > 0) return all;
  const rest = all.slice(0, -1);
  return bearersOf(rest.join(' ')).some(({ kind }) => kind !== 'region') ? rest : all;
};

// 'State of Texas' and 'Kingdom of Norway' are the place, where the rest is one.
const STATE_OF = /^(?:the )?(?:state|republic|kingdom|commonwealth|province) of (?:the )?/;

/** The usual name of a country, state or city by any of its names; `all` are its plain words. */
export const listedPlace = (text: string, all: readonly string[]): string | undefined => {
  const { places, containers, demonyms } = lexicon();
  const whole = plain(text).replace(STATE_OF, '');
  return (
    places.get(whole.replace(/^st /, 'saint ')) ??
    places.get(whole) ??
    places.get(all.join(' ')) ??
    (containers.has(whole) && whole !== plain(text) ? whole : undefined) ??
    demonyms.get(whole)
  );
};

// Print's own abbreviations of states, with a point: 'Calif.', 'N.Y.', 'W.Va.'.
const ABBREVIATED = /^(?:\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\.\s?){2}|W\.\s?Va\.)$/u;

const abbreviatedState = (text: string): string | undefined => {
  if (!ABBREVIATED.test(text)) return undefined;
  const { containers, countries } = lexicon();
  const state = containers.get(plain(text));
  // 'L.A.' is no Louisiana.
  const initials = text.lastIndexOf('.', text.length - 2) === 1;
  return state === undefined || countries.has(state) || initials !== state.includes(' ') ? undefined : state;
};

const LOS_ANGELES = /\bL\.\s?A\.(?=\s|$)/u;
const NEW_YORK = /^N\.\s?Y\.(?=\s)/u;

/** With the state or city written out: 'Calif.' is 'california', 'L.A. Police' 'Los Angeles Police'. */
export const withoutAbbreviations = (text: string): string =>
  abbreviatedState(text) ?? text.replace(NEW_YORK, 'New York').replace(LOS_ANGELES, 'Los Angeles');
