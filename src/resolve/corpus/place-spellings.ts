import { isWithin } from '../../lib/edit-distance.js';
import { lexicon } from '../names/lexicon.js';
import { soundKey } from '../names/transliterate.js';
import { candidatesFor } from '../names/where.js';
import { largest, type Other } from './containers.js';
import type { Links } from './links.js';

// A slip or another romanisation in a shorter name makes another place too often.
const LEAST_LETTERS = 6;
const LEAST_SLIPPED = 7;
const LONG = 9;
// Names of one block that are compared with one another; more are no slips.
const MOST = 12;

const isKnown = (key: string): boolean => {
  const { countries, containers, cities, waters } = lexicon();
  return (
    countries.has(key) ||
    containers.has(key) ||
    cities.has(key) ||
    waters.has(key) ||
    candidatesFor(key).length > 0
  );
};

const soundsOf = (key: string): string => key.split(' ').map(soundKey).join(' ');

/** Vowels and doubled letters come and go between romanisations. */
const frame = (key: string): string =>
  key[0] +
  soundsOf(key)
    .slice(1)
    .replace(/[aeiouy ]/g, '')
    .replace(/(.)\1+/g, '$1');

const isSpelling = (a: string, b: string): boolean => {
  const letters = Math.min(a.length, b.length);
  return soundsOf(a) === soundsOf(b) || (letters >= LEAST_SLIPPED && isWithin(a, b, letters >= LONG ? 2 : 1));
};

/**
 * Two spellings of one place's name, of which the lists know one at most: 'Bakhmut' and 'Bahmut', 'Sievierodonetsk' and
 * 'Severodonetsk'. Compared within blocks of one first letter and one frame of consonants.
 */
export const linkSpellings = (others: ReadonlyMap<string, readonly Other[]>, links: Links): void => {
  const blocks = new Map<string, { readonly key: string; readonly known: boolean }[]>();
  for (const [key, senses] of others) {
    if (key.length < LEAST_LETTERS || senses[0]!.records[0]!.local.type !== 'place' || /[^a-z ]/.test(key))
      continue;
    const block = frame(key);
    if (block.length < 3) continue;
    const list = blocks.get(block) ?? [];
    list.push({ key, known: isKnown(key) });
    blocks.set(block, list);
  }
  for (const list of blocks.values()) {
    if (list.length < 2 || list.length > MOST) continue;
    list.sort((a, b) => Number(b.known) - Number(a.known) || (a.key < b.key ? -1 : 1));
    list.forEach(({ key, known }, at) => {
      if (known) return;
      for (const other of list.slice(0, at)) {
        links.pairs++;
        if (!isSpelling(key, other.key)) continue;
        const [from, to] = [largest(others.get(key))!, largest(others.get(other.key))!];
        links.join(from.records[0]!, to.records[0]!, 'place-spelling', 0.8);
        break;
      }
    });
  }
};
