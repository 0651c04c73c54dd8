import { hasLegalForm } from '../names/legal-forms.js';
import { lexicon } from '../names/lexicon.js';
import { leavesOutInitial, matchShorterName, spellsOut } from '../names/match-others.js';
import type { Match } from '../names/match-persons.js';
import { officeOf } from '../names/offices.js';
import { type OtherName, otherName, taggedName } from '../names/other-name.js';
import { groupByKey, join, type NameGroup, startCluster } from './cluster.js';
import { type Introductions, readIntroductions } from './introductions.js';
import type { Named } from './named.js';
import { type Other, OthersByName } from './others-by-name.js';
import { type Renaming, readRenamings } from './renamings.js';

type Group = NameGroup<OtherName>;

interface Found {
  readonly other: Other;
  readonly match: Match;
}

const forAcronym = (
  group: Group,
  known: OthersByName,
  introduced: ReadonlyMap<string, Other>,
): Found | undefined => {
  // 'U.S.' is a name in the table of places already; 'B&L' has its letters apart.
  const initials = group.name.words.filter((word) => word !== 'and');
  if (initials.length > 1 && initials.some((word) => word.length > 1)) return undefined;
  const at = introduced.get(group.name.key);
  if (at !== undefined) return { other: at, match: { reason: 'acronym-introduced', score: 0.98 } };
  const long = lexicon().acronyms.get(group.name.key);
  const listed = long === undefined ? undefined : known.get(otherName(long)?.key ?? '');
  if (listed !== undefined) return { other: listed, match: { reason: 'acronym-listed', score: 0.97 } };
  const letters = initials.join('');
  // The strictest reading that any name allows.
  const near = known.withLetter(letters[0]!);
  const spelt =
    [
      known.withInitials(letters),
      near.filter(({ groups: [long] }) => spellsOut(letters, long!.name.words)),
      near.filter(({ groups: [long] }) => leavesOutInitial(letters, long!.name)),
    ].find((others) => others.length > 0) ?? [];
  if (spelt.length > 0)
    return spelt.length === 1 ? { other: spelt[0]!, match: { reason: 'acronym', score: 0.9 } } : undefined;
  return forShorterName(group, known);
};

// A looser match needs the order of print: the long name first, but for a headline.
const SURE = 0.8;

// "The Lanterns' Harbour Records" are the records, not the Lanterns.
const OWNER = /['’]s? /;
const isOwnerOf = ({ name }: Group, { groups: [long] }: Other): boolean =>
  name.words[0] === long!.name.words[0] && OWNER.test(long!.text);

const followsLong = (group: Group, other: Other, headline: number): boolean =>
  !isOwnerOf(group, other) &&
  (other.groups[0]!.mentions[0]!.start < group.mentions.at(-1)!.start ||
    group.mentions.at(-1)!.end <= headline) &&
  // 'Apple Inc.' is no short form of 'Apple Corps'.
  group.mentions.every(({ text }) => !hasLegalForm(text));

const forShorterName = (group: Group, known: OthersByName): Found | undefined => {
  const found = known.withWord(group.name.words[0]!).flatMap((other) => {
    const match = matchShorterName(group.name, other.groups[0]!.name, {
      type: group.mentions[0]!.type,
      longType: other.groups[0]!.mentions[0]!.type,
    });
    return match === undefined || (match.score < SURE && !followsLong(group, other, known.headline))
      ? []
      : [{ other, match }];
  });
  return found.length === 1 ? found[0] : undefined;
};

const introducedKeys = (
  groups: readonly Group[],
  known: OthersByName,
  introductions: Introductions,
): ReadonlyMap<string, Other> => {
  const found = new Map<string, Other>();
  for (const group of groups) {
    for (const text of new Set(group.mentions.map((mention) => mention.text))) {
      for (const acronym of introductions.get(text) ?? []) {
        const other = known.get(group.name.key);
        const key = otherName(acronym)?.key;
        if (other !== undefined && key !== undefined && !found.has(key)) found.set(key, other);
      }
    }
  }
  return found;
};

/** 'RANDOM' in a headline is no acronym where the text has 'Random'. */
const asWord = (group: Group): Group =>
  group.name.acronym && !group.mentions.every(({ text }) => otherName(text)?.acronym)
    ? { ...group, name: { ...group.name, acronym: false } }
    : group;

/** Places and organisations of one document: longest names first, then what is short for exactly one of them. */
export const linkOthers = (text: string, names: readonly Named[]): Other[] => {
  const introductions = readIntroductions(text, names);
  const groups = groupByKey(names, (named) => officeOf(taggedName(named.text, named.type), named.within[0]))
    .map(asWord)
    .sort(
      (a, b) =>
        Number(a.name.acronym) - Number(b.name.acronym) ||
        b.name.words.length - a.name.words.length ||
        (a.name.key < b.name.key ? -1 : 1),
    );
  const known = new OthersByName(text);
  const others: Other[] = [];
  let introduced: ReadonlyMap<string, Other> | undefined;
  for (const group of groups) {
    let found: Found | undefined;
    if (group.name.acronym) {
      introduced ??= introducedKeys(groups, known, introductions);
      found = forAcronym(group, known, introduced);
    } else found = forShorterName(group, known);
    if (found !== undefined) {
      join(found.other, group, found.match);
      known.add(found.other, { ...group.name, initials: [], words: [] });
      continue;
    }
    const other = startCluster(group);
    others.push(other);
    known.add(other, group.name);
  }
  return joinRenamed(others, readRenamings(text, names));
};

/** Clusters of names that the text says replaced one another are one. */
const joinRenamed = (others: Other[], renamings: readonly Renaming[]): Other[] => {
  if (renamings.length === 0) return others;
  const clusters = new Map<number, Other>();
  for (const other of others)
    for (const { index } of other.groups.flatMap(({ mentions }) => mentions)) clusters.set(index, other);
  const joined = new Map<Other, Other>();
  const holding = ({ index }: Named): Other | undefined => {
    let found = clusters.get(index);
    while (found !== undefined && joined.has(found)) found = joined.get(found);
    return found;
  };
  for (const { now, before } of renamings) {
    const [into, from] = [holding(now), holding(before)];
    if (into === undefined || from === undefined || into === from) continue;
    const [first, ...more] = from.groups;
    join(into, first!, { reason: 'renamed', score: 0.95 });
    into.groups.push(...more);
    into.merges.push(...from.merges);
    joined.set(from, into);
  }
  return others.filter((other) => !joined.has(other));
};
