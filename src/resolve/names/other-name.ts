import type { EntityType } from '../../contract/entity-types/index.js';
import { initialsOf, isAcronym } from './initials.js';
import { withoutLegalForm } from './legal-forms.js';
import { lexicon } from './lexicon.js';
import { memoised } from './memoised.js';
import { isLocal, isOffice, keyOf } from './offices.js';
import { asRegion, listedPlace, withoutAbbreviations, withoutCity } from './place-words.js';
import { plain, words } from './plain.js';
import { countryFirst, countryLast, withoutUn } from './whose-first.js';

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
/** The name with what it is: 'niger river', 'kharkiv region', 'lake victoria'. */
export const named = (name: OtherName, sort: 'river' | 'lake' | 'region'): OtherName => {
  const words = sort === 'lake' ? [sort, ...name.words] : [...name.words, sort];
  return { ...name, key: words.join(' '), words };
};

// 'northern Iraq' is in Iraq; 'Northern Ireland' is a name.
const COMPASS =
  /^(?:(?:north|south)-?(?:eastern|western)|northern|southern|eastern|western|central|upper|lower) (?=\p{Lu})/u;

// 'Doctors for Clean Water (DCW)' within one span.
const OWN_ACRONYM = /^(.*\p{L}[\s-]\p{L}.*?)\s*\(((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}.&-]{2,10})\)$/u;

const parse = (text: string): OtherName | undefined => {
  const full = withoutAbbreviations(text);
  if (full !== text) return parse(full);
  if (text.includes('/') || text.endsWith(')')) return parseMarked(text);
  if (COMPASS.test(text)) return parse(text.replace(COMPASS, ''));
  const [, inner, container] = /^([^,]+),\s+([^,]+)$/u.exec(text) ?? [];
  const { places, containers, countries } = lexicon();
  const held = container === undefined ? undefined : (places.get(plain(container)) ?? plain(container));
  if (inner !== undefined && held !== undefined && (containers.has(held) || countries.has(held))) {
    const name = parse(inner);
    return name && { ...name, within: held };
  }
  const all = words(text.replace(/[’']s(?=\s)/gu, '')).filter((word, i) => i > 0 || word !== 'the');
  if (all.length === 0) return undefined;
  const place = text === 'us' ? undefined : listedPlace(text, all);
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
