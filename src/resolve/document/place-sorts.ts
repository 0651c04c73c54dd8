import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { candidatesFor } from '../names/where.js';

const NEAR = 120;
const FLOWS =
  /(?<!\p{L})(?:rivers?|rose|rises|burst|flooded|overflowed|swollen|flows?|flowed|banks?|upstream|downstream|waters?|estuary|delta|tributary|dams?|dammed|ferry|ferries|barges?|pontoon|fishermen|anglers)(?!\p{L})/u;

/** Does a country, region or town bear the name, so that a river of it is another thing? */
export const mayBeWater = (key: string): boolean => candidatesFor(key).length > 0;

/** 'the river Niger', or 'the Niger' in a sentence on what rivers do; of a name that is on no list of rivers it must say 'river'. */
export const isWater = (text: string, { start, end }: Span, key: string): boolean => {
  const nearest = text.slice(Math.max(0, start - 7), start);
  if (/[Rr]ivers? $/.test(nearest)) return true;
  // 'The United States' and 'the Philippines' have their article anyway.
  const listed = lexicon().waters.has(key);
  if (!/(?:^|\s)[Tt]he $/.test(nearest) || (!listed && /\s|s$/.test(key))) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const sentence =
    before.slice(before.search(/[^.!?]*$/)) + (/^[^.!?]*/.exec(text.slice(end, end + NEAR))?.[0] ?? '');
  return (listed ? FLOWS : /\briver\b/).test(sentence);
};

const REGION = 'province|region|oblast|governorate|prefecture';
const REGION_AFTER = new RegExp(`^ (?:${REGION})(?!\\p{L})`, 'u');
const IS_REGION = new RegExp(`^ is (?:an?|the|one of the) (?:[\\p{L}-]+ ){0,4}(?:${REGION})(?!\\p{L})`, 'u');
const REGION_BEFORE = new RegExp(`(?<!\\p{L})(?:${REGION}) of $`, 'u');

/** 'Kharkiv region' and 'the province of Kandahar', where the name holds neither word. */
export const isRegion = (text: string, { start, end }: Span): boolean =>
  REGION_AFTER.test(text.slice(end, end + 14)) ||
  IS_REGION.test(text.slice(end, end + 60)) ||
  REGION_BEFORE.test(text.slice(Math.max(0, start - 18), start));

const IS_LAKE = /^ is (?:an?|the|one of the) (?:[\p{L}-]+ ){0,4}lakes?(?!\p{L})/u;

/** 'Victoria is the largest lake', 'the water level of Victoria'. */
export const isLake = (text: string, { start, end }: Span): boolean =>
  IS_LAKE.test(text.slice(end, end + 60)) || text.slice(Math.max(0, start - 15), start) === 'water level of ';
