import { withoutLegalForm } from './legal-forms.js';
import { lexicon } from './lexicon.js';
import { memoised } from './memoised.js';
import { plain, words } from './plain.js';

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
  ['mt', 'mount'],
  ['ft', 'fort'],
]);
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and for in on to at de la du des von der'.split(' '),
);
const OFFICES: ReadonlySet<string> = new Set('ministry department bureau parliament embassy'.split(' '));
// Names made of these alone are borne in every country: 'Supreme Court', 'Defence Ministry', 'Central Bank'.
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry department bureau parliament embassy court supreme high constitutional senate congress house assembly national ' +
    'lower upper central bank reserve government cabinet army navy air force forces armed police federal state general staff ' +
    'defense foreign interior finance health education justice trade energy economy agriculture transport labor environment ' +
    'external internal home affairs security council commission electoral election intelligence service services prosecutor ' +
    'prosecutors office attorney party labor conservative liberal green communist socialist social democratic republican workers ' +
    'attorney treasury customs border guard tax revenue statistics representatives lords commons people peoples'
  ).split(' '),
);

/** Capitals alone, or with no more small letters than capitals: 'AfD', but not 'AirTran'. */
const isAcronym = (text: string): boolean => {
  const letters = text.trim().replaceAll('.', '');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{Lu}[\p{L}&-]{1,7}$/u.test(letters) && capitals > 1 && letters.length <= 2 * capitals;
};

/** 'united states air force', 'american air force' and 'u.s. air force' begin with one word. */
const countryFirst = (all: readonly string[]): readonly string[] => {
  const { places, countries, demonyms } = lexicon();
  if (all.length > 2 && all[0] === 'united' && all[1] === 'nations') return ['un', ...all.slice(2)];
  for (const length of [3, 2, 1]) {
    if (all.length <= length) continue;
    const lead = all.slice(0, length).join(' ');
    const country = demonyms.get(lead) ?? places.get(lead);
    if (country !== undefined && countries.has(country))
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

const isCountry = (word: string): boolean => lexicon().countries.has(word.replaceAll('_', ' '));

const isOffice = (all: readonly string[]): boolean => {
  const own = all.filter((word) => !SMALL_WORDS.has(word) && !isCountry(word));
  return (
    own.length > 0 &&
    own.every((word) => OFFICE_WORDS.has(word)) &&
    own.some((word) => !isGeneralAlone(word, own))
  );
};

// 'People' or 'National' is no office.
const isGeneralAlone = (word: string, own: readonly string[]): boolean =>
  own.length === 1 &&
  /^(?:people|peoples|national|general|high|home|state|federal|central|air|upper|lower|security|trade|energy|service|services|affairs)$/.test(
    word,
  );

const bag = (all: readonly string[]): string =>
  all
    .filter((word) => !SMALL_WORDS.has(word))
    .sort()
    .join(' ');

/** The key of a name of these words. */
export const keyOf = (all: readonly string[]): string =>
  isOffice(all) || all.some((word) => OFFICES.has(word)) ? bag(all) : all.join(' ');

/** Whose office is it, in plain words? Undefined for what is no office or says no country. */
export const countryOfOffice = ({ office, words }: OtherName): string | undefined =>
  office ? words.find(isCountry)?.replaceAll('_', ' ') : undefined;

// What other countries have under the same name, and print seldom means one's own by.
const NATIONAL: ReadonlySet<string> = new Set(
  'ministry parliament cabinet embassy government assembly'.split(' '),
);

/** 'Defence Ministry' or 'Parliament', without a word on whose: the name alone does not say which it is. */
export const isAnyCountrys = ({ office, words }: OtherName): boolean =>
  office && words.some((word) => NATIONAL.has(word)) && !words.some(isCountry);

/** The office of a country: 'Defence Ministry' beside 'Russian' is not the one beside 'Spanish'. */
export const officeOf = (name: OtherName | undefined, country: string | undefined): OtherName | undefined => {
  if (name === undefined || country === undefined || !name.office || name.words.some(isCountry)) return name;
  const words = [country.replaceAll(' ', '_'), ...name.words];
  return { ...name, words, key: bag(words) };
};

/** Of 'U.S. Agency for X': 'usax', 'uax', and without the country 'ax'; with small words 'usafx'. */
const initialsOf = (all: readonly string[], country: boolean): string[] => {
  if (all.length < 2) return [];
  const capital = all.filter((word) => !SMALL_WORDS.has(word));
  const first = (list: readonly string[]): string => list.map((word) => word[0]).join('');
  const found = new Set([first(capital), first(all)]);
  if (country || lexicon().acronyms.has(all[0]!)) {
    found.add(first(capital.slice(1)));
    if (all[0] === 'united_states') found.add(`us${first(capital.slice(1))}`);
    if (lexicon().acronyms.has(all[0]!)) found.add(`${all[0]}${first(capital.slice(1))}`);
  }
  return [...found].filter((initials) => initials.length > 1);
};

// 'State of Texas' and 'Kingdom of Norway' are the place, where the rest is one.
const STATE_OF = /^(?:the )?(?:state|republic|kingdom|commonwealth|province) of (?:the )?/;

// 'Doctors for Clean Water (DCW)' within one span.
const OWN_ACRONYM = /^(.*\p{L}[\s-]\p{L}.*?)\s*\(((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}.&-]{2,10})\)$/u;

const parse = (text: string): OtherName | undefined => {
  if (text.includes('/') || text.endsWith(')')) return parseMarked(text);
  const [, inner, container] = /^([^,]+),\s+([^,]+)$/u.exec(text) ?? [];
  const { places, containers, countries, demonyms } = lexicon();
  const held = container === undefined ? undefined : (places.get(plain(container)) ?? plain(container));
  if (inner !== undefined && held !== undefined && (containers.has(held) || countries.has(held))) {
    const name = parse(inner);
    return name && { ...name, within: held };
  }
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
    return { key: place, words: place.split(' '), acronym: isAcronym(text), office: false, initials: [] };
  const saint = all[0] === 'st' ? ['saint', ...all.slice(1)] : all;
  const named = withoutLegalForm(saint, text);
  const led = countryLast(countryFirst(named));
  const spelt = led.map((word) => SPELLINGS.get(word) ?? word);
  const bare = text === 'us' ? ['(us)'] : spelt;
  return {
    key: keyOf(bare),
    words: bare,
    acronym: isAcronym(text),
    office: isOffice(bare),
    // The C of 'OPIC' is the Corporation's.
    initials: [
      ...new Set([
        ...initialsOf(bare, led[0] !== all[0]),
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

/** Undefined for a text without letters or digits. */
export const otherName = memoised(parse);
