import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { plain, plainOnce } from '../names/plain.js';
import { countryNamed, likelyMeant, whereOf } from '../names/where.js';
import { countryOf } from './roles-beside.js';
import { asWithin } from './where-beside.js';

const REACH = 80;
const NAMED = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
// ' of India', ' in Nairobi', ' in the capital Islamabad'
const AFTER = new RegExp(`^ (?:of|in) (?:the )?(?:capital |city |downtown )?(?:of )?${NAMED}`, 'u');
// ', founded in Glasgow'
const FOUNDED = new RegExp(`^,? (?:founded|based|published|printed) in ${NAMED}`, 'u');
// 'The Zimbabwean paper'
const PAPER =
  /(?<!\p{L})[Tt]he (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:paper|newspaper|daily|weekly|tabloid|broadsheet|magazine)(?!\p{L})/u;
// ', a Scottish newspaper'
const APPOSITION = /^(?: (?:of|in) [^,.;]{1,40})?, (?:an?|the) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) \p{Ll}/u;

const known = (words: readonly string[]): string | undefined => {
  const country = countryOf(words.join(' '));
  return country !== undefined && (lexicon().countries.has(country) || lexicon().nations.has(country))
    ? country
    : undefined;
};

/** The longest beginning of these words that names a country or a place in one. */
const country = (words: string | undefined): string | undefined => {
  const all = words === undefined ? [] : plain(words).split(' ');
  for (let length = all.length; length > 0; length--) {
    const name = all.slice(0, length).join(' ');
    const found =
      known(all.slice(0, length)) ?? countryNamed(name) ?? (whereOf(name) ?? likelyMeant(name))?.country;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** 'Russian', 'South Korea's' right before it. */
const ahead = (text: string, start: number): string | undefined => {
  const words = /(\S+)?\s+(\S+)\s+$|^(\S+)\s+$/.exec(text.slice(Math.max(0, start - REACH), start));
  const last = words?.[2] ?? words?.[3];
  if (last === undefined || !/\p{L}/u.test(last)) return undefined;
  const [one, two] = [plainOnce(last), words?.[1] === undefined ? undefined : plainOnce(words[1])];
  const nation = (two === undefined ? undefined : known([two, one])) ?? known([one]);
  // 'London's High Court'
  return nation ?? (/['’]s$/u.test(last) ? country(last) : undefined);
};

/** Whose is it? 'Russian', 'Spain's' before it, 'of India' or 'in Nairobi' after it. */
export const countryBeside = (text: string, { start, end }: Span): string[] => {
  const told = ahead(text, start);
  if (told !== undefined) return [told];
  const behind = text.slice(end, end + REACH);
  const found = country(AFTER.exec(behind)?.[1]) ?? country(APPOSITION.exec(behind)?.[1]);
  return found === undefined ? [] : [found];
};

// How far behind a name 'the college in Hartford' may stand, in characters.
const FURTHER = 200;
// 'The Malaysian bank MCB', 'Pakistani airline pilots' club MCB'
const NATION_OF = /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?: \p{Ll}[\p{Ll}'’-]*){1,4} $/u;

/** The country with the region of the town that tells it: 'First Church in Nashville'. */
const withRegion = (beside: string[], words: string | undefined): string[] => {
  const all = words === undefined ? [] : plain(words).split(' ');
  for (let length = all.length; length > 0; length--) {
    const where = whereOf(all.slice(0, length).join(' '));
    if (where?.country === beside[0] && where?.region !== undefined) return [...asWithin(where)];
  }
  return beside;
};

/** Whose is the body that an acronym or a name of every town names? As above, or by what it is called: 'the Malaysian bank MCB'. */
export const countryTold = (text: string, span: Span): string[] => {
  const beside = countryBeside(text, span);
  if (beside.length > 0) return withRegion(beside, AFTER.exec(text.slice(span.end, span.end + REACH))?.[1]);
  const head = text.slice(span.start, span.end).split(/\s+/).at(-1)!.toLowerCase();
  const later = text.slice(span.end, span.end + FURTHER);
  const again = later.indexOf(`he ${head} `);
  const there = again < 0 ? undefined : country(AFTER.exec(later.slice(again + head.length + 3))?.[1]);
  if (there !== undefined) return [there];
  const paper = country(FOUNDED.exec(later)?.[1]) ?? country(PAPER.exec(later)?.[1]);
  if (paper !== undefined) return [paper];
  // Before a noun in small letters: 'bank MCB'.
  if (!/[\p{Ll}'’] $/u.test(text.slice(Math.max(0, span.start - 2), span.start))) return [];
  const words = NATION_OF.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[1];
  const nation = words === undefined ? undefined : nationIn(words);
  return nation === undefined ? [] : [nation];
};

const nationIn = (words: string): string | undefined => {
  const all = plain(words).split(' ');
  const { demonyms } = lexicon();
  const nation = demonyms.get(all.join(' ')) ?? demonyms.get(all.at(-1)!);
  return nation === undefined ? undefined : countryNamed(nation);
};
