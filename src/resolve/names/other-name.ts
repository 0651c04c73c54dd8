import type { EntityType } from '../../contract/entity-types/index.js';
import { withoutLegalForm } from './legal-forms.js';
import { lexicon } from './lexicon.js';
import { memoised } from './memoised.js';
import { isInternational, isLocal, isOffice, isOwner, keyOf, SMALL_WORDS } from './offices.js';
import { plain, words } from './plain.js';
import { bearersOf } from './world.js';

/** A name of a place or organisation: print uses one for the other so often that both are compared in one way. */
export interface OtherName {
  /** Equal keys are one name: articles, legal forms, spelling and the order in 'Department of Labor' do not count. */
  readonly key: string;
  readonly words: readonly string[];
  /** 'ICRC', 'U.N.', 'AfD'. */
  readonly acronym: boolean;
  /** What an acronym of this name may read, in plain letters; empty for one word. */
  readonly initials: readonly string[];
  /** One of the kind that every country has; its key holds the country where the name does. */
  readonly office: boolean;
  /** One of the kind that every large town has: 'Trinity College', 'The Courier'. */
  readonly local: boolean;
  /** Container inside the span: 'Mobile, Alabama' gives 'alabama'. */
  readonly within?: string;
}

// British to American, so that 'Ministry of Defence' and 'Defense Ministry' meet; and abbreviations.
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['centre', 'center'],
  ['organisation', 'organization'],
  ['programme', 'program'],
  ['motors', 'motor'],
  ['airline', 'airlines'],
  ['univ', 'university'],
  ['dept', 'department'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['assn', 'association'],
  ['assoc', 'association'],
  ['govt', 'government'],
  ['inst', 'institute'],
  ['corp', 'corporation'],
  ['bros', 'brothers'],
  ['mfg', 'manufacturing'],
  ['cttee', 'committee'],
  ['coop', 'cooperative'],
  ['mt', 'mount'],
  ['ft', 'fort'],
]);
/** Capitals alone, or with no more small letters than capitals: 'AfD', but not 'AirTran'. */
const isAcronym = (text: string): boolean => {
  const letters = text.trim().replaceAll('.', '');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{Lu}[\p{L}&-]{1,7}$/u.test(letters) && capitals > 1 && letters.length <= 2 * capitals;
};

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
const countryLast = (all: readonly string[]): readonly string[] => {
  const at = all.lastIndexOf('of');
  if (at < 1) return all;
  const tail = all.slice(all[at + 1] === 'the' ? at + 2 : at + 1).join(' ');
  const country = lexicon().places.get(tail);
  return country !== undefined && lexicon().countries.has(country)
    ? [...all.slice(0, at + 1), country.replaceAll(' ', '_')]
    : all;
};

/** Of 'U.S. Agency for X': 'usax', 'uax', and without the country 'ax'; with small words 'usafx'. */
const initialsOf = (all: readonly string[], country: boolean): string[] => {
  if (all.length < 2) return [];
  const capital = all.filter((word) => !SMALL_WORDS.has(word));
  const first = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  // No acronym has one letter for 'united_states'.
  const found = new Set(all[0]!.includes('_') ? [] : [first(capital), first(all)]);
  // 'CDC' leaves out what follows 'and'.
  const before = capital.length > 3 ? all.lastIndexOf('and') : -1;
  if (before > 2) found.add(first(all.slice(0, before).filter((word) => !SMALL_WORDS.has(word))));
  if (country || lexicon().acronyms.has(all[0]!)) {
    found.add(first(capital.slice(1)));
    if (all[0] === 'united_states') found.add(`us${first(capital.slice(1))}`);
    if (lexicon().acronyms.has(all[0]!)) found.add(`${all[0]}${first(capital.slice(1))}`);
  }
  return [...found].filter((initials) => initials.length > 1);
};

/** The 'UN Security Council' is the Security Council. */
const withoutUn = (all: readonly string[]): readonly string[] =>
  all[0] === 'un' && isInternational({ words: all.slice(1) }) ? all.slice(1) : all;

/** The name with what it is: 'niger river', 'kharkiv region', 'lake victoria'. */
export const named = (name: OtherName, sort: 'river' | 'lake' | 'region'): OtherName => {
  const words = sort === 'lake' ? [sort, ...name.words] : [...name.words, sort];
  return { ...name, key: words.join(' '), words };
};

// One thing in many countries: 'Kharkiv Oblast' is 'Kharkiv region'.
const REGIONS: ReadonlySet<string> = new Set(['province', 'oblast', 'governorate', 'prefecture']);

const asRegion = (all: readonly string[]): readonly string[] =>
  all.length > 1 && REGIONS.has(all.at(-1)!) && bearersOf(all.slice(0, -1).join(' ')).length > 0
    ? [...all.slice(0, -1), 'region']
    : all;

// 'northern Iraq' is in Iraq; 'Northern Ireland' is a name.
const COMPASS =
  /^(?:(?:north|south)-?(?:eastern|western)|northern|southern|eastern|western|central|upper|lower) (?=\p{Lu})/u;

/** 'Kandahar city' is Kandahar; 'Mexico City' has no shorter name, 'Bristol City' plays football. */
const withoutCity = (all: readonly string[], text: string): readonly string[] => {
  if (all.length < 2 || !text.endsWith(' city') || bearersOf(all.join(' ')).length > 0) return all;
  const rest = all.slice(0, -1);
  return bearersOf(rest.join(' ')).some(({ kind }) => kind !== 'region') ? rest : all;
};

// 'State of Texas' and 'Kingdom of Norway' are the place, where the rest is one.
const STATE_OF = /^(?:the )?(?:state|republic|kingdom|commonwealth|province) of (?:the )?/;

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

// 'Doctors for Clean Water (DCW)' within one span.
const OWN_ACRONYM = /^(.*\p{L}[\s-]\p{L}.*?)\s*\(((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}.&-]{2,10})\)$/u;

const LOS_ANGELES = /\bL\.\s?A\.(?=\s|$)/u;
const NEW_YORK = /^N\.\s?Y\.(?=\s)/u;

const parse = (text: string): OtherName | undefined => {
  if (NEW_YORK.test(text)) return parse(text.replace(NEW_YORK, 'New York'));
  if (LOS_ANGELES.test(text)) return parse(text.replace(LOS_ANGELES, 'Los Angeles'));
  if (text.includes('/') || text.endsWith(')')) return parseMarked(text);
  if (COMPASS.test(text)) return parse(text.replace(COMPASS, ''));
  const [, inner, container] = /^([^,]+),\s+([^,]+)$/u.exec(text) ?? [];
  const { places, containers, countries, demonyms } = lexicon();
  const held = container === undefined ? undefined : (places.get(plain(container)) ?? plain(container));
  if (inner !== undefined && held !== undefined && (containers.has(held) || countries.has(held))) {
    const name = parse(inner);
    return name && { ...name, within: held };
  }
  const state = abbreviatedState(text);
  if (state !== undefined) return parse(state);
  const all = words(text.replace(/[’']s(?=\s)/gu, '')).filter((word, i) => i > 0 || word !== 'the');
  if (all.length === 0) return undefined;
  const joined = all.join(' ');
  const whole = plain(text).replace(STATE_OF, '');
  const place =
    text === 'us'
      ? undefined
      : (places.get(whole.replace(/^st /, 'saint ')) ??
        places.get(whole) ??
        places.get(joined) ??
        (containers.has(whole) && whole !== plain(text) ? whole : undefined) ??
        demonyms.get(whole));
  if (place !== undefined)
    return {
      key: place,
      words: place.split(' '),
      acronym: isAcronym(text),
      office: false,
      local: false,
      initials: [],
    };
  if (all.length === 2 && all[0] === 'river')
    return parse(`${text.replace(/^\s*(?:the )?\S+\s+/iu, '')} River`);
  const saint = withoutCity(all[0] === 'st' ? ['saint', ...all.slice(1)] : all, text);
  const named = withoutLegalForm(saint, text);
  const led = withoutUn(countryLast(countryFirst(named)));
  const spelt = asRegion(led).map((word) => SPELLINGS.get(word) ?? word);
  const bare = text === 'us' ? ['(us)'] : spelt;
  return {
    key: keyOf(bare),
    words: bare,
    acronym: isAcronym(text),
    office: isOffice(bare),
    local: isLocal(bare),
    // The C of 'OPIC' is the Corporation's.
    initials: [
      ...new Set([
        ...initialsOf(bare, led[0] !== all[0]),
        // 'BT' is British Telecommunications, 'ADA' the American Diabetes Association.
        ...(led === named ? [] : [...initialsOf(named, false), ...initialsOf(saint, false)]),
        ...(named.length < all.length
          ? initialsOf([...bare, ...saint.slice(named.length)], led[0] !== all[0])
          : []),
      ]),
    ],
  };
};

const parseMarked = (text: string): OtherName | undefined => {
  // 'A/S' is a legal form.
  const joined = text.replace(/(?<=(?<!\p{L})\p{Lu})\/(?=\p{Lu}(?!\p{L}))/gu, '');
  const [, long, acronym] = OWN_ACRONYM.exec(joined) ?? [];
  const name = parse((long ?? joined).replace(/[/)]/g, ' ').trim());
  return name && acronym !== undefined
    ? { ...name, initials: [...new Set([...name.initials, plain(acronym)])] }
    : name;
};

/** Key of the acronym that a name holds in brackets: 'Doctors for Clean Water (DCW)'. */
export const ownAcronym = (text: string): string | undefined => {
  const acronym = text.endsWith(')') ? OWN_ACRONYM.exec(text)?.[2] : undefined;
  return acronym === undefined ? undefined : otherName(acronym)?.key;
};

/** Undefined for a text without letters or digits. */
export const otherName = memoised(parse);

/**
 * The name as what it was tagged as reads it: an organisation that has another name of a town is no town ('Moskva', the ship), whereas the
 * town's usual name may stand for it.
 */
export const taggedName = (text: string, type: EntityType): OtherName | undefined => {
  const name = otherName(text);
  if (name === undefined || type !== 'organisation' || name.acronym) return name;
  const own = plain(text);
  const { places, countries } = lexicon();
  if (!places.has(own) || name.key === own || countries.has(name.key)) return name;
  return { ...name, key: own, words: own.split(' ') };
};
