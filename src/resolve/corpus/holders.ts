import { pushTo } from '../../lib/push-to.js';
import { ownerIn } from '../names/offices.js';
import type { Alias } from './aliases.js';
import type { Other, Others } from './containers.js';
import { agreesFaintly } from './senses.js';

// Words of a name that are looked through for shorter names within it.
const LONGEST = 12;

export type Holders = ReadonlyMap<string, readonly string[]>;

/** Short names that some document used → all names of the corpus that hold their words in a row, by key. */
export const readHolders = (aliases: ReadonlyMap<string, readonly Alias[]>, others: Others): Holders => {
  const holders = new Map<string, string[]>();
  for (const [key, senses] of others) {
    const words = senses[0]!.name.words.slice(0, LONGEST);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to).join(' ');
        if (part !== key && aliases.has(part)) pushTo(holders, part, key);
      }
    }
  }
  return holders;
};

/** Is the long name one country's ('Bank of Japan'), and all that is told of the short one in another? */
const isOfAnotherCountry = (short: Other, long: Other): boolean => {
  const owner = ownerIn(long.name);
  return (
    owner !== undefined &&
    short.records.every(({ local }) => local.within.length > 0 && !local.within.includes(owner))
  );
};

/**
 * Does a short name mean, elsewhere, whom it meant where a document gave both? What leaves the beginning out leaves out whose it is, and
 * others may bear the rest ('Norwegian Red Cross', 'Kenya Red Cross Society'): then only the company can say.
 */
export const mayStandFor = (
  short: Other,
  long: Other,
  aliases: readonly Alias[],
  holders: Holders,
): boolean => {
  const leads = short.name.words.every((word, i) => word === long.name.words[i]);
  const sure = aliases.some((alias) => alias.sure && alias.long === long.name.key);
  if (short.name.acronym && isOfAnotherCountry(short, long)) return false;
  if (short.name.acronym || leads || sure) return true;
  const others = (holders.get(short.name.key) ?? []).filter((holder) => holder !== long.name.key);
  return others.length === 0 && agreesFaintly(short, long);
};
