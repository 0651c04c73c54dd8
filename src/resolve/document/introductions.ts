import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';
import type { Named } from './named.js';

/** Long form → acronyms introduced for it: 'the International Committee of the Red Cross (ICRC)'. */
export type Introductions = ReadonlyMap<string, ReadonlySet<string>>;

const ACRONYM = /^\s*\(\s*["“']?((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}.&-]{2,10})["”']?\s*\)/u;

// 'the Armed Forces of Arden, or AFA': after a comma, since 'the union or NATO' names two.
const OR_ACRONYM =
  /^,\s+(?:or|known as)\s+(?:the\s+)?((?=\S*\p{Lu}\S*\p{Lu})[\p{L}.&-]{2,10}?)(?=[,;.]?(?:\s|$))/u;

/** Is the acronym listed for another body? */
const isAnothers = (acronym: string, long: string): boolean => {
  const listed = lexicon().acronyms.get(plain(acronym));
  return listed !== undefined && plain(listed) !== plain(long);
};

const agrees = (acronym: string, long: string): boolean => {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  let at = 0;
  for (const letter of long.toLowerCase()) if (letter === letters[at]) at++;
  return at === letters.length;
};

/**
 * Acronyms right after a name of several words, in brackets or as ', or FARC,'. The letters must stand in the name in order, or both must be
 * tagged as names: 'the Kurdistan Workers' Party (PKK)' abbreviates another language.
 */
export const readIntroductions = (text: string, names: readonly Named[]): Introductions => {
  const found = new Map<string, Set<string>>();
  let tagged: ReadonlyMap<number, Named> | undefined;
  for (const long of names) {
    const beside = text.slice(long.end, long.end + 30);
    const bracketed = beside.includes('(') ? ACRONYM.exec(beside)?.[1] : undefined;
    const acronym = bracketed ?? (beside.startsWith(',') ? OR_ACRONYM.exec(beside)?.[1] : undefined);
    if (acronym !== undefined && bracketed === undefined && isAnothers(acronym, long.text)) continue;
    if (acronym === undefined || !/\p{L}[\s-]\p{L}/u.test(long.text)) continue;
    tagged ??= new Map(names.map((named) => [named.start, named]));
    const at = tagged.get(long.end + beside.indexOf(acronym));
    if (!agrees(acronym, long.text) && at?.type !== long.type) continue;
    found.set(long.text, (found.get(long.text) ?? new Set()).add(acronym));
  }
  return found;
};
