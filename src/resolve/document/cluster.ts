import type { Form, Merge } from '../../contract/entity.js';
import type { Match } from '../names/match-persons.js';
import type { Named } from './named.js';

/** The mentions of one document that share a spelling. */
export interface NameGroup<Name> {
  readonly name: Name;
  /** Its most frequent surface form. */
  readonly text: string;
  readonly mentions: readonly Named[];
}

/** Name groups of one document taken for one person or thing, the fullest first. */
export interface Cluster<Name> {
  readonly groups: NameGroup<Name>[];
  readonly merges: Merge[];
  ambiguous: boolean;
}

/** Surface forms, most frequent first, ties in code-unit order. */
export const countForms = (mentions: readonly { readonly text: string }[]): Form[] => {
  const [first] = mentions;
  // Most names stand once, or always in one form.
  if (first === undefined || mentions.every(({ text }) => text === first.text))
    return first === undefined ? [] : [{ text: first.text, count: mentions.length }];
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
};

export const groupByKey = <Name extends { readonly key: string }>(
  names: readonly Named[],
  parse: (named: Named) => Name | undefined,
): NameGroup<Name>[] => {
  const groups = new Map<string, { name: Name; mentions: Named[] }>();
  // What stands around a name may change how it is read, what is written the same with nothing around it is the same.
  const bare = new Map<string, Named[]>();
  for (const named of names) {
    const isBare = named.within.length === 0;
    const known = isBare ? bare.get(named.text) : undefined;
    if (known !== undefined) {
      known.push(named);
      continue;
    }
    const name = parse(named);
    if (name === undefined) continue;
    const group = groups.get(name.key) ?? { name, mentions: [] };
    group.mentions.push(named);
    groups.set(name.key, group);
    if (isBare) bare.set(named.text, group.mentions);
  }
  return [...groups.values()].map(({ name, mentions }) => ({
    name,
    text: countForms(mentions)[0]!.text,
    mentions,
  }));
};

export const startCluster = <Name>(group: NameGroup<Name>, ambiguous = false): Cluster<Name> => ({
  groups: [group],
  merges: [],
  ambiguous,
});

export const join = <Name>(cluster: Cluster<Name>, group: NameGroup<Name>, match: Match): void => {
  const head = cluster.groups[0]!.text;
  cluster.groups.push(group);
  if (group.text !== head) cluster.merges.push({ from: group.text, to: head, ...match });
};
