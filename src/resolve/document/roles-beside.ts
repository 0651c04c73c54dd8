import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { personName } from '../names/person-name.js';
import { plain } from '../names/plain.js';

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

// Six words back, as far as they are words: a title does not reach over other punctuation.
const wordsBefore = (text: string): string[] => {
  const last = text.replace(/,\s$/, ' ');
  if (!/\s$/.test(last)) return [];
  const all = last.trim().split(/\s+/).slice(-6);
  const broken = all.findLastIndex((word) => !/^[\p{L}\p{N}.'’-]+$/u.test(word));
  return all.slice(broken + 1);
};

/** 'Russian President', read before a name, gives 'president' and 'president of russia'. */
const before = (text: string): string[] => {
  const raw = wordsBefore(text);
  const nearest = raw.at(-1);
  if (nearest === undefined || (nearest.endsWith('.') && !ABBREVIATED.test(nearest))) return [];
  const all = raw.flatMap((word) => plain(word).split(' '));
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

const VERBS =
  /^(?:said|says|told|added|wrote|asked|was|is|has|had|who|which|where|when|and|but|with|in|on|at)$/;

/** ', 19,' or ', aged 82,' after a name gives 'aged 19', 'aged 82'. */
const age = (text: string): string[] => {
  const years = /^,\s+(?:aged )?(\d{1,3})(?=[,.;)]|\s+years)/u.exec(text)?.[1];
  return years === undefined ? [] : [`aged ${years}`];
};

/** ', a plumber from Leeds,' after a name gives 'plumber' and 'plumber of leeds'. */
const after = (text: string): string[] => {
  const apposition =
    /^(?:,\s+(?:aged )?\d{1,3})?,\s+([^,.;:()\n]+)/u.exec(text) ??
    /^ (?:is|was) ((?:an?|the) [^,.;:()\n]+)/u.exec(text) ??
    /^ (?:is|was|has been|had been|will be) (?:re-?)?(?:elected|appointed|named|sworn in as|confirmed as) (?:as )?([^,.;:()\n]+)/u.exec(
      text,
    );
  const raw = apposition?.[1]?.trim().split(/\s+/).slice(0, 10) ?? [];
  if (raw.length === 0) return [];
  const all = raw.map(plain);
  const opens = /^(?:an?|the|his|her|their|its|former|then|acting|deputy)$/.test(all[0]!);
  if (!opens && ![0, 1, 2].some((last) => roleEnding(all, last)?.from === 0)) return [];
  for (let last = 0; last < Math.min(all.length, 6); last++) {
    if (VERBS.test(all[last]!)) return [];
    const next = roleEnding(all, last + 1);
    const ending = next !== undefined && next.from <= last ? next : roleEnding(all, last);
    if (ending === undefined) continue;
    const end = ending === next ? last + 1 : last;
    const of = /^(?:of|from|for|at|in|with)$/.test(all[end + 1] ?? '') ? raw.slice(end + 2) : [];
    const named = of.slice(of[0] === 'the' ? 1 : 0).slice(0, 3);
    const length = named.findIndex((word) => !/^\p{Lu}/u.test(word));
    const complement = plain((length < 0 ? named : named.slice(0, length)).join(' '));
    const nation = ending.from > 0 ? countryOf(all[ending.from - 1]!) : undefined;
    return [
      ending.role,
      ...(complement === '' ? [] : [`${ending.role} of ${lexicon().places.get(complement) ?? complement}`]),
      ...(nation === undefined ? [] : [`${ending.role} of ${nation}`]),
    ];
  }
  return [];
};

/** Titles and roles that stand within, before and after a person's name, folded: 'president', 'president of russia'. */
export const rolesBeside = (text: string, span: Span): string[] => {
  const titles = personName(text.slice(span.start, span.end))?.titles ?? [];
  const found = [
    ...before(`${titles.join(' ')} `),
    ...before(text.slice(Math.max(0, span.start - REACH), span.start)),
    ...after(text.slice(span.end, span.end + REACH)),
    ...age(text.slice(span.end, span.end + REACH)),
  ];
  return [...new Set(found)].sort();
};
