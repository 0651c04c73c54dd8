import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';
import { candidatesFor, type Where, whereOf } from '../names/where.js';

const REACH = 80;
// Longer than any word of those below, in characters.
const NEAREST = 18;
const CAPITALS = "(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})";

const SETTLEMENTS: ReadonlySet<string> = new Set(
  'city town village suburb district neighbourhood neighborhood borough port capital resort hamlet township municipality province region state canton county department'.split(
    ' ',
  ),
);
// 'the Maine town of', 'the Venezuelan port city of', 'Sydney’s western suburb of'
const BEFORE = new RegExp(`${CAPITALS}(?:['’]s)?(?: \\p{Ll}[\\p{L}-]*){1,4} (?:the )?$`, 'u');
// ' in south-west London', ' in the north of Lebanon', ', on the coast of Egypt'
const AFTER = new RegExp(`^,? (?:in|on) (?:the )?(?:[\\p{L}-]+ ){0,3}?(?:of (?:the )?)?${CAPITALS}`, 'u');

/** Of 'United States. The' the longest beginning that names a container. */
const longest = (words: string): Where | undefined => {
  const all = words.replace(/['’]s$/u, '').split(' ');
  for (let length = all.length; length > 0; length--) {
    const found = whereOf(plain(all.slice(0, length).join(' ')));
    if (found !== undefined) return found;
    // 'Police in London': what stands before the container at the beginning of a sentence.
    const end = length < all.length ? undefined : whereOf(plain(all.slice(1).join(' ')));
    if (end !== undefined) return end;
  }
  return undefined;
};

const before = (text: string, start: number): Where | undefined => {
  // The word right before tells most names apart from 'the town of', 'the town' and 'a suburb of the'.
  const near = text.slice(Math.max(0, start - NEAREST), start - 1);
  const nearest = near.slice(near.lastIndexOf(' ') + 1);
  if (nearest !== 'of' && nearest !== 'the' && !SETTLEMENTS.has(nearest)) return undefined;
  const ahead = text.slice(Math.max(0, start - REACH), start);
  const last = /(\p{Ll}+)(?: of)? (?:the )?$/u.exec(ahead)?.[1];
  if (last === undefined || !SETTLEMENTS.has(last)) return undefined;
  const words = BEFORE.exec(ahead)?.[1];
  return words === undefined ? undefined : longest(words);
};

const after = (text: string, end: number): Where | undefined => {
  const at = text[end] === ',' ? end + 1 : end;
  if (!text.startsWith(' in ', at) && !text.startsWith(' on ', at)) return undefined;
  const words = AFTER.exec(text.slice(end, end + REACH))?.[1];
  return words === undefined ? undefined : longest(words);
};

const NOWHERE: readonly string[] = [];

/** As `LocalEntity.within` holds it: the region, then its country. */
export const asWithin = ({ country, region }: Where): readonly string[] =>
  region === undefined || lexicon().containers.get(region) === country
    ? [region ?? country]
    : [region, country];

/**
 * The region or country told around a town's name that several places bear: 'the Maine town of Portland', 'Richmond in south-west
 * London'. What follows counts only where a place of that name lies there, as 'in' may follow any name.
 */
export const whereBeside = (text: string, { start, end }: Span, key: string): readonly string[] => {
  const told = before(text, start);
  if (told !== undefined) return asWithin(told);
  const follows = after(text, end);
  if (follows === undefined) return NOWHERE;
  const candidates = candidatesFor(key);
  const lies =
    candidates.length > 1 &&
    candidates.some(
      ({ country, region }) =>
        country === follows.country && (follows.region === undefined || region === follows.region),
    );
  return lies ? asWithin(follows) : NOWHERE;
};
