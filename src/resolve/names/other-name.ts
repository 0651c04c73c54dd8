import { lexicon } from './lexicon.js';
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
  /** Container inside the span: 'Mobile, Alabama' gives 'alabama'. */
  readonly within?: string;
}

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc ag sa nv gmbh spa ab asa oyj bv pty lp se'.split(
    ' ',
  ),
);
// British to American, so that 'Ministry of Defence' and 'Defense Ministry' meet.
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  labour: 'labor',
  centre: 'center',
  organisation: 'organization',
  programme: 'program',
  motors: 'motor',
  airline: 'airlines',
  center: 'center',
};
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and for in on to at de la du des von der'.split(' '),
);
const OFFICES: ReadonlySet<string> = new Set('ministry department bureau parliament embassy'.split(' '));

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

const withoutLegalForm = (all: readonly string[]): readonly string[] => {
  let end = all.length;
  while (end > 1 && LEGAL_FORMS.has(all[end - 1]!)) end--;
  return all.slice(0, end);
};

export const hasLegalForm = (text: string): boolean => LEGAL_FORMS.has(words(text).at(-1) ?? '');

const keyOf = (all: readonly string[]): string =>
  all.some((word) => OFFICES.has(word))
    ? all
        .filter((word) => !SMALL_WORDS.has(word))
        .sort()
        .join(' ')
    : all.join(' ');

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

const CACHE = new Map<string, OtherName | undefined>();
const CACHED = 200_000;

const parse = (text: string): OtherName | undefined => {
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
  const whole = plain(text);
  const place = text === 'us' ? undefined : (places.get(whole) ?? places.get(joined) ?? demonyms.get(whole));
  if (place !== undefined)
    return { key: place, words: place.split(' '), acronym: isAcronym(text), initials: [] };
  const led = countryFirst(withoutLegalForm(all));
  const spelt = led.map((word) => SPELLINGS[word] ?? word);
  const bare = text === 'us' ? ['(us)'] : spelt;
  return {
    key: keyOf(bare),
    words: bare,
    acronym: isAcronym(text),
    initials: initialsOf(bare, led[0] !== all[0]),
  };
};

/** Undefined for a text without letters or digits. */
export const otherName = (text: string): OtherName | undefined => {
  if (CACHE.has(text)) return CACHE.get(text);
  if (CACHE.size >= CACHED) CACHE.clear();
  const name = parse(text);
  CACHE.set(text, name);
  return name;
};
