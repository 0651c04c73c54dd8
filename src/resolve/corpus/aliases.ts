import { isPlaceName } from '../names/match-others.js';
import { otherName, ownAcronym } from '../names/other-name.js';
import { TEAM_REASON } from '../names/team-key.js';
import type { OtherRecord } from './records.js';

export interface Alias {
  /** Key of the long name. */
  readonly long: string;
  /** Documents in which the short name stood for it. */
  documents: number;
  /** In one of them by a sure rule. */
  sure: boolean;
  readonly acronym: boolean;
}

// A rule of this score is sure.
const SURE = 0.85;
// Of the uses of a short name that say what it stands for, this share must agree.
const DOMINANT = 0.8;

type Aliases = ReadonlyMap<string, ReadonlyMap<string, Alias>>;

/** In how many documents do both names of an alias stand for two things? By short and long name. */
const countApart = (records: readonly OtherRecord[], aliases: Aliases): ReadonlyMap<string, number> => {
  const named = new Map<number, Set<string>>();
  for (const { document, name } of records) {
    const names = named.get(document) ?? new Set();
    named.set(document, names.add(name.key));
  }
  const apart = new Map<string, number>();
  for (const names of named.values()) {
    for (const short of names) {
      for (const long of aliases.get(short)?.keys() ?? []) {
        if (names.has(long)) apart.set(`${short}\n${long}`, (apart.get(`${short}\n${long}`) ?? 0) + 1);
      }
    }
  }
  return apart;
};

// Of an acronym in brackets within the name.
const SURE_ACRONYM = 0.98;

/**
 * Short name → the long names it stood for within a document, the most frequent first. What more documents tell apart than join is left
 * out, but for acronyms of bodies: one misread sentence must not make one node of two that stand side by side everywhere.
 */
export const readAliases = (records: readonly OtherRecord[]): ReadonlyMap<string, readonly Alias[]> => {
  const aliases = new Map<string, Map<string, Alias>>();
  for (const { name, local } of records) {
    const scores = new Map<string, number>();
    const acronyms = new Set<string>();
    for (const { from, score, reason } of local.merges) {
      const short = otherName(from);
      // What a place's name stands for in sport, it stands for there alone.
      if (short === undefined || reason === TEAM_REASON) continue;
      const { key } = short;
      if (key === name.key) continue;
      if (short.acronym) acronyms.add(key);
      scores.set(key, Math.max(score, scores.get(key) ?? 0));
    }
    for (const { text } of local.forms) {
      const key = ownAcronym(text);
      if (key === undefined || key === name.key) continue;
      acronyms.add(key);
      scores.set(key, SURE_ACRONYM);
    }
    for (const [key, score] of scores) {
      const of = aliases.get(key) ?? new Map<string, Alias>();
      const known = of.get(name.key) ?? {
        long: name.key,
        documents: 0,
        sure: false,
        acronym: acronyms.has(key),
      };
      of.set(name.key, { ...known, documents: known.documents + 1, sure: known.sure || score >= SURE });
      aliases.set(key, of);
    }
  }
  const apart = countApart(records, aliases);
  const sorted = [...aliases].map(
    ([key, of]) =>
      [
        key,
        [...of.values()]
          .filter(({ long, documents, acronym }) => {
            const known = acronym && !isPlaceName(key.split(' '));
            return known || (apart.get(`${key}\n${long}`) ?? 0) <= documents;
          })
          .sort((a, b) => b.documents - a.documents || (a.long < b.long ? -1 : 1)),
      ] as const,
  );
  return new Map(sorted);
};

/** The one long name most uses agree on, among names that `sameBody` takes for one. */
export const dominant = (
  aliases: readonly Alias[],
  sameBody: (a: string, b: string) => boolean,
): string | undefined => {
  const [first] = aliases;
  if (first === undefined) return undefined;
  const total = aliases.reduce((sum, { documents }) => sum + documents, 0);
  const agreeing = aliases.filter(({ long }) => sameBody(first.long, long));
  const share = agreeing.reduce((sum, { documents }) => sum + documents, 0) / total;
  return share >= DOMINANT ? first.long : undefined;
};
