import { nicknameOf } from '../names/club-nicknames.js';
import { lexicon } from '../names/lexicon.js';
import { isGeneralWord, isPlaceName } from '../names/match-others.js';
import { isAnyCountrys, isInternational, keyOf, SMALL_WORDS } from '../names/offices.js';
import { plain } from '../names/plain.js';
import { candidatesFor, isTownOfRegion } from '../names/where.js';
import { countryFirst } from '../names/whose-first.js';
import { largest, type Other } from './containers.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import { agreesFaintly } from './senses.js';

/** Another way to write the name: its key, the rule and how sure it is; `alone`: right without a word on the company. */
interface Variant {
  readonly key: string;
  readonly reason: string;
  readonly score: number;
  readonly alone: boolean;
}

// What a company with daughters puts behind its name, and print leaves out.
const CORPORATE: ReadonlySet<string> = new Set(['group', 'holding', 'holdings']);
// 'University of Leeds' is 'Leeds University'.
const ORDERED: ReadonlySet<string> = new Set(
  'university college institute academy association union federation board council society league'.split(' '),
);

const isOwner = (word: string): boolean => {
  const { countries, acronyms } = lexicon();
  return countries.has(word.replaceAll('_', ' ')) || acronyms.has(word);
};

// Shorter words run together by chance.
const LEAST_JOINED = 7;

/** A name that says by itself whom it means, with nothing behind it. */
const isTelling = (words: readonly string[]): boolean => {
  const { commonGiven, commonFamily } = lexicon();
  const [first, second] = words;
  if (isPlaceName(words)) return false;
  return (
    second !== undefined || !(isGeneralWord(first!) || commonGiven.has(first!) || commonFamily.has(first!))
  );
};

const variantsOf = ({ name, records: [first] }: Other): Variant[] => {
  const { words } = name;
  const isBody = first!.local.type === 'organisation';
  const found: Variant[] = [];
  const last = words.length - 1;
  if (last > 0 && CORPORATE.has(words[last]!)) {
    const rest = words.slice(0, last);
    found.push({ key: rest.join(' '), reason: 'corporate-word', score: 0.85, alone: isTelling(rest) });
  }
  const nickname = isBody ? nicknameOf(words) : undefined;
  if (nickname !== undefined)
    found.push({ key: nickname, reason: 'place-left-out', score: 0.85, alone: true });
  // 'Halden-Feed' and 'Haldenfeed'.
  if (last === 1 && isBody && words.join('').length >= LEAST_JOINED)
    found.push({ key: words.join(''), reason: 'hyphen-left-out', score: 0.9, alone: true });
  if (last > 0 && words[last] === 'city' && !isBody && candidatesFor(name.key).length === 0) {
    const key = words.slice(0, last).join(' ');
    if (candidatesFor(key).length > 0)
      found.push({ key, reason: 'city-left-out', score: 0.85, alone: false });
  }
  if (last > 1 && ORDERED.has(words[0]!) && words[1] === 'of') {
    const rest = words.slice(words[2] === 'the' ? 3 : 2);
    if (rest.length > 0)
      found.push({
        key: keyOf([...countryFirst(rest), words[0]!]),
        reason: 'word-order',
        score: 0.9,
        alone: true,
      });
  }
  if (last > 0 && words[last] === 'party')
    found.push({
      key: keyOf(words.slice(0, last)),
      reason: 'party-left-out',
      score: 0.85,
      alone: words.some(isOwner),
    });
  if (last > 0 && words[last] === 'river') {
    const key = words.slice(0, last).join(' ');
    found.push({
      key,
      reason: 'river',
      score: 0.9,
      alone: lexicon().waters.has(key) && candidatesFor(key).length === 0,
    });
  }
  if (last > 0 && words[last] === 'region') {
    const key = words.slice(0, last).join(' ');
    // 'Kasai Province' is Kasai, which no town is.
    if (candidatesFor(key).length > 0 && !isTownOfRegion(key))
      found.push({ key, reason: 'region', score: 0.9, alone: true });
  }
  // The 'Russian Security Council' is not the one that all stories call by the rest.
  if (last > 1 && isOwner(words[0]!) && !isAnyCountrys(name) && !isInternational({ words: words.slice(1) }))
    // 'UN World Food Programme' says whose it is by the rest as well.
    found.push({
      key: keyOf(words.slice(1)),
      reason: 'owner-left-out',
      score: 0.85,
      alone: words[0] === 'un' && last > 2,
    });
  return found;
};

/** Does a story with the short name name whose it is? */
const namesOwner = (short: Other, { name }: Other, near: Neighbourhood): boolean => {
  const owner = lexicon().acronyms.get(name.words[0]!);
  const keys = owner === undefined ? [] : [name.words[0]!, plain(owner)];
  return keys.some((key) => short.records.some(({ document }) => near.names(document, key)));
};

/** 'Institute for Ocean Studies' and 'Institute of Ocean Studies'. */
const linkBySmallWords = (others: ReadonlyMap<string, readonly Other[]>, links: Links): void => {
  const bySense = new Map<string, Other>();
  for (const senses of others.values()) {
    const other = largest(senses)!;
    const telling = other.name.words.filter((word) => !SMALL_WORDS.has(word));
    if (
      telling.length < 2 ||
      telling.length === other.name.words.length ||
      other.records[0]!.local.type === 'place'
    )
      continue;
    const key = telling.join(' ');
    const known = bySense.get(key);
    if (known === undefined) {
      bySense.set(key, other);
      continue;
    }
    links.pairs++;
    links.join(other.records[0]!, known.records[0]!, 'small-words', 0.85);
  }
};

/**
 * One name written in another way: 'Mirabel Group' and 'Mirabel', 'University of Arden' and 'Arden University', 'UN Refugee Agency' and
 * 'Refugee Agency' in like company. A look-up by key for each name.
 */
export const linkVariants = (
  others: ReadonlyMap<string, readonly Other[]>,
  near: Neighbourhood,
  links: Links,
): void => {
  linkBySmallWords(others, links);
  const wanted = new Map<string, { readonly long: Other; readonly variant: Variant }[]>();
  for (const senses of others.values()) {
    const long = largest(senses)!;
    for (const variant of variantsOf(long)) {
      if (others.has(variant.key))
        wanted.set(variant.key, [...(wanted.get(variant.key) ?? []), { long, variant }]);
    }
  }
  for (const [key, candidates] of wanted) {
    const short = largest(others.get(key))!;
    const fitting = candidates.filter(({ long, variant }) => {
      links.pairs++;
      return variant.alone || agreesFaintly(short, long) || namesOwner(short, long, near);
    });
    // Two could be meant: 'UN Human Rights Council' and 'Iraqi Human Rights Council'.
    if (fitting.length !== 1) continue;
    const [{ long, variant }] = fitting as [(typeof fitting)[number]];
    links.pairs++;
    links.join(short.records[0]!, long.records[0]!, variant.reason, variant.score);
  }
};
