import { otherName } from '../names/other-name.js';
import { TEAM_REASON, teamKey } from '../names/team-key.js';
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

/** Short name → the long names it stood for within a document, the most frequent first. */
export const readAliases = (records: readonly OtherRecord[]): ReadonlyMap<string, readonly Alias[]> => {
  const aliases = new Map<string, Map<string, Alias>>();
  for (const { name, local } of records) {
    const scores = new Map<string, number>();
    const acronyms = new Set<string>();
    for (const { from, score, reason } of local.merges) {
      const short = otherName(from);
      if (short === undefined) continue;
      const key = reason === TEAM_REASON ? teamKey(short.key) : short.key;
      if (key === name.key) continue;
      if (short.acronym) acronyms.add(key);
      scores.set(key, Math.max(score, scores.get(key) ?? 0));
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
  const sorted = [...aliases].map(
    ([key, of]) =>
      [
        key,
        [...of.values()].sort((a, b) => b.documents - a.documents || (a.long < b.long ? -1 : 1)),
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
