import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';

const NONE: readonly string[] = [];

// How far to either side of a name its title may stand, in characters.
const REACH = 90;
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|maj|capt|lt|sgt|cpl|adm|cmdr|rev|pres|amb|insp|supt|det|hon|st|fr|brig)\.$/i;

/** The country of a nationality word or a country's name. */
export const countryOf = (word: string): string | undefined => {
  const { demonyms, places, countries } = lexicon();
  const of = demonyms.get(word) ?? places.get(word);
  return of !== undefined && countries.has(of) ? of : demonyms.get(word);
};

/** The role that ends at `last` in `all`, longest first: 'prime minister' before 'minister'. */
const roleEnding = (all: readonly string[], last: number): { role: string; from: number } | undefined => {
  const { roles } = lexicon();
  for (const length of [3, 2, 1]) {
    const from = last - length + 1;
    if (from < 0) continue;
    const role = all.slice(from, last + 1).join(' ');
    if (roles.has(role)) return { role, from };
  }
  return undefined;
};

/** An international body before a role, under its acronym: 'UN' and 'United Nations' give 'un'. */
const body = (all: readonly string[]): string[] => {
  const { acronyms, bodies } = lexicon();
  const last = all.at(-1)!;
  if (acronyms.has(last)) return [last];
  const long = [2, 3, 4]
    .map((length) => bodies.get(all.slice(-length).join(' ')))
    .find((found) => found !== undefined);
  return long === undefined ? [] : [long];
};

const WORD = /^[\p{L}\p{N}.'’-]+$/u;

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code > 8 && code < 14) : /\s/.test(text[at]!);
};

/** The word before `end`, blanks between left out; undefined where none stands from `start` on. */
const wordBefore = (text: string, start: number, end: number): Span | undefined => {
  let last = end;
  while (last > start && isBlank(text, last - 1)) last--;
  let first = last;
  while (first > start && !isBlank(text, first - 1)) first--;
  return first < last && WORD.test(text.slice(first, last)) ? { start: first, end: last } : undefined;
};

// 'U.S.' and 'J.' go on, 'Russia.' ends a sentence.
const endsSentence = (word: string): boolean =>
  word.endsWith('.') && !ABBREVIATED.test(word) && !/^(?:\p{L}\.)+$/u.test(word);

/** Up to six words before `end`, as far as they are words: a title does not reach over other punctuation or another sentence. */
const wordsBefore = (text: string, start: number, end: number): string[] => {
  const words: string[] = [];
  let word = wordBefore(text, start, end);
  while (word !== undefined && words.length < 6) {
    const next = text.slice(word.start, word.end);
    if (words.length > 0 && endsSentence(next)) break;
    words.unshift(next);
    word = wordBefore(text, start, word.start);
  }
  return words;
};

const mayEndRole = (word: string): boolean => {
  const name = /^[a-z]+$/.test(word) ? word : plain(word);
  return lexicon().roleEnds.has(name.slice(name.lastIndexOf(' ') + 1));
};

/** 'russian president' gives 'president' and 'president of russia'. */
const rolesEnding = (all: readonly string[]): string[] => {
  const found: string[] = [];
  let last = all.length - 1;
  for (let step = 0; step < 2; step++) {
    const ending = roleEnding(all, last);
    if (ending === undefined) break;
    found.push(ending.role);
    last = ending.from - 1;
    const of =
      (last > 0 ? countryOf(`${all[last - 1]} ${all[last]}`) : undefined) ??
      (last >= 0 ? countryOf(all[last]!) : undefined);
    if (of !== undefined) found.push(`${ending.role} of ${of}`);
    else if (last >= 0)
      found.push(...body(all.slice(0, last + 1)).map((name) => `${ending.role} of ${name}`));
  }
  return found;
};

/** The titles and roles that end where a name begins, no further back than `start`. */
const before = (text: string, start: number, name: number): readonly string[] => {
  if (name <= start || !isBlank(text, name - 1)) return NONE;
  const end = name - 2 >= start && text[name - 2] === ',' ? name - 2 : name;
  const last = wordBefore(text, start, end);
  const nearest = last === undefined ? '' : text.slice(last.start, last.end);
  if (!mayEndRole(nearest) || (nearest.endsWith('.') && !ABBREVIATED.test(nearest))) return NONE;
  return rolesEnding(wordsBefore(text, start, end).flatMap((word) => plain(word).split(' ')));
};

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const VERBS =
  /^(?:said|says|told|added|wrote|asked|was|is|has|had|who|which|where|when|and|but|with|in|on|at)$/;

const YEARS = /^,\s+(?:aged )?(\d{1,3})(?=[,.;)]|\s+years)/u;
// Of a crew of 67 the captain may be of any age: only 'a' or 'the' somebody is of one.
const SOMEBODY_OF_YEARS = /^,\s+(?:an?|the|his|her) (?:\p{L}+[ -]){1,4}(?:aged|of) (\d{2})(?=[,.;)])/u;

/** ', 19,', ', aged 82,' or ', a retired dentist of 67,' after a name gives 'aged 19', 'aged 82', 'aged 67'. */
const age = (text: string): readonly string[] => {
  const years = (YEARS.exec(text) ?? SOMEBODY_OF_YEARS.exec(text))?.[1];
  return years === undefined ? NONE : [`aged ${years}`];
};

/** Can what begins here be ', a plumber …' or ' was named …'? Spares most names three expressions. */
const mayTellRole = (text: string, at: number): boolean =>
  text[at] === ',' || (text[at] === ' ' && /[iwh]/.test(text[at + 1] ?? ''));

const APPOSITION = /^(?:,\s+(?:aged )?\d{1,3})?,\s+([^,.;:()\n]+)/u;
const IS_A = /^(?:, who)? (?:is|was) ((?:an?|the) [^,.;:()\n]+)/u;
const TOOK_OFFICE =
  /^(?:, who)? (?:is|was|has been|had been|will be) (?:re-?)?(?:elected|appointed|named|sworn in as|confirmed as) (?:as )?([^,.;:()\n]+)/u;

/** ', a plumber from Leeds,' after a name gives 'plumber' and 'plumber of leeds'. */
const after = (text: string): readonly string[] => {
  const office = TOOK_OFFICE.exec(text);
  const apposition = office ?? IS_A.exec(text) ?? APPOSITION.exec(text);
  const told = apposition?.[1]?.trim().split(/\s+/).slice(0, 10) ?? [];
  // ', Norway's finance minister,': the office is behind whose it is.
  const whose = told.slice(0, 3).findIndex((word) => /^\p{Lu}.*(?:[’']s|s[’'])$/u.test(word));
  const raw = told.slice(whose + 1);
  if (raw.length === 0) return [];
  const all = raw.map(plain);
  const opens = whose >= 0 || /^(?:an?|the|his|her|their|its|former|then|acting|deputy)$/.test(all[0]!);
  // 'was appointed education minister', but not 'was named after president Feldt'.
  const modified = office !== null && !/^(?:after|by|for|in|on)$/.test(all[0]!) ? 1 : 0;
  if (!opens && ![0, 1, 2].some((last) => (roleEnding(all, last)?.from ?? 9) <= modified)) return [];
  for (let last = 0; last < Math.min(all.length, 6); last++) {
    if (VERBS.test(all[last]!)) return [];
    const next = roleEnding(all, last + 1);
    const ending = next !== undefined && next.from <= last ? next : roleEnding(all, last);
    if (ending === undefined) continue;
    const end = ending === next ? last + 1 : last;
    const of = /^(?:of|from|for|at|in|with)$/.test(all[end + 1] ?? '') ? raw.slice(end + 2) : [];
    const named = of.slice(of[0] === 'the' ? 1 : 0).slice(0, 3);
    const length = named.findIndex((word) => !/^\p{Lu}/u.test(word));
    const said = plain((length < 0 ? named : named.slice(0, length)).join(' '));
    // 'minister in March' is minister of nothing.
    const complement = MONTH.test(said) ? '' : said;
    const nation =
      (ending.from > 0 ? countryOf(all[ending.from - 1]!) : undefined) ??
      (whose < 0 ? undefined : countryOf(plain(told.slice(0, whose + 1).join(' '))));
    return [
      ending.role,
      ...(complement === '' ? [] : [`${ending.role} of ${lexicon().places.get(complement) ?? complement}`]),
      ...(nation === undefined ? [] : [`${ending.role} of ${nation}`]),
    ];
  }
  return [];
};

/**
 * Titles and roles that stand within, before and after a person's name, folded: 'president', 'president of russia'. `titles` are the
 * words within.
 */
export const rolesBeside = (
  text: string,
  { start, end }: Span,
  titles: readonly string[],
): readonly string[] => {
  const within = titles.length === 0 ? NONE : rolesEnding(titles.slice(-6));
  const ahead = before(text, Math.max(0, start - REACH), start);
  const behind = mayTellRole(text, end) ? text.slice(end, end + REACH) : '';
  const told = behind === '' ? NONE : [...after(behind), ...age(behind)];
  if (within.length + ahead.length + told.length === 0) return NONE;
  return [...new Set([...within, ...ahead, ...told])].sort();
};
