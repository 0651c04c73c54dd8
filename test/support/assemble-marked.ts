import type { DayCount, Edge, Entity, Evidence } from '../../src/contract/graph-records.js';
import type { DocumentId, EntityId } from '../../src/contract/ids.js';
import type { Assembled } from '../../src/contract/prepared.js';
import { npmi, significance } from '../../src/lib/association.js';
import { byCodeUnits } from '../../src/lib/by-code-units.js';
import { documentId } from '../../src/lib/make-id.js';
import { actorId, actorOf, type Cast, type MarkedStory, prepareMarked } from './marked-corpus.js';

/** A sentence that names somebody: where it is, whether it is of a near-copy. */
interface Naming {
  readonly evidence: Evidence;
  readonly sentence: string;
  readonly copy: boolean;
}

interface Telling {
  readonly document: DocumentId;
  readonly date: string;
  readonly copy: boolean;
  readonly mentions: readonly number[];
  readonly forms: readonly string[];
}

const dayOf = (story: MarkedStory): string | undefined => story.publishedAt?.slice(0, 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The graph of marked stories, worked out the plain way: what the pipeline hands to a store. */
export const assemble = (cast: Cast, stories: readonly MarkedStory[]): Assembled => {
  const copies = new Map(
    stories.flatMap(({ source, copyOf }) =>
      copyOf === undefined ? [] : [[documentId(source), documentId(copyOf)] as const],
    ),
  );
  const sentences: Naming[] = [];
  const namings = new Map<string, Naming[]>();
  const meetings = new Map<string, Naming[]>();
  const tellings = new Map<string, Telling[]>();
  const inOrder = stories.toSorted(
    (a, b) => byCodeUnits(dayOf(a) ?? '~', dayOf(b) ?? '~') || byCodeUnits(a.source, b.source),
  );
  for (const story of inOrder) {
    const { document, extraction, keys } = prepareMarked(cast, story);
    const date = dayOf(story);
    const copy = copies.has(document.id);
    for (const [index, { start, end, key: sentence }] of extraction.sentences.entries()) {
      const evidence = { document: document.id, sentence: index, start, end, ...(date && { date }) };
      const naming = { evidence, sentence, copy };
      sentences.push(naming);
      const inside = new Set(keys.filter((_, mention) => extraction.mentions[mention]?.sentence === index));
      for (const key of inside) {
        push(namings, key, naming);
        for (const other of inside) if (key < other) push(meetings, `${key} ${other}`, naming);
      }
    }
    for (const key of new Set(keys)) {
      const mentions = keys.flatMap((other, mention) => (other === key ? [mention] : []));
      const forms = mentions.map((mention) => extraction.mentions[mention]?.text ?? '');
      push(tellings, key, { document: document.id, date: date ?? '', copy, mentions, forms });
    }
  }
  const all = firstPrints(sentences).length;
  const counted = (key: string): number => firstPrints(namings.get(key) ?? []).length;
  const edges = [...meetings].flatMap(([pair, meeting]): readonly Edge[] => {
    const [a = '', b = ''] = pair.split(' ');
    const [source, target] = [actorId(cast, a), actorId(cast, b)].sort(byCodeUnits) as [EntityId, EntityId];
    const table = { both: firstPrints(meeting).length, a: counted(a), b: counted(b), all };
    const prints = firstPrints(meeting).map(({ evidence }) => evidence);
    const [first, ...rest] = prints;
    if (first === undefined) return [];
    return [
      {
        source,
        target,
        weight: table.both,
        documents: new Set(prints.map(({ document }) => document)).size,
        npmi: npmi(table),
        significance: significance(table),
        ...extent(prints.map(({ date = '' }) => date)),
        evidence: [first, ...rest],
      },
    ];
  });
  const keys = [...tellings.keys()].sort(byCodeUnits);
  return {
    copies,
    resolved: keys.map((key) => ({
      ...actorOf(cast, key),
      id: actorId(cast, key),
      forms: [],
      members: (tellings.get(key) ?? []).map(({ document, mentions }) => ({ document, mentions })),
      merges: [],
    })),
    entities: keys
      .map((key, index): Entity => {
        const { name, type } = actorOf(cast, key);
        const id = actorId(cast, key);
        const told = tellings.get(key) ?? [];
        const own = told.filter(({ copy }) => !copy);
        const forms = countForms(own.flatMap((telling) => telling.forms));
        return {
          id,
          name,
          type,
          aliases: forms.map(({ text }) => text).filter((text) => text !== name),
          forms,
          merges: [],
          mentions: sum(own.map(({ mentions }) => mentions.length)),
          documents: own.length,
          degree: edges.filter(({ source, target }) => source === id || target === id).length,
          community: index % 2,
          pagerank: 1 / (index + 2),
          structure: {
            weightedDegree: index,
            betweenness: index / 100,
            betweennessError: 0,
            core: 1,
            component: 0,
          },
          x: index * 10,
          y: 5 - index * 7.5,
          size: 4 + index,
          days: countDays(firstPrints(namings.get(key) ?? []), own).map((day) => ({
            ...day,
            documents: own.filter(({ date }) => date === day.date).length,
          })),
          ...extent(told.map(({ date }) => date)),
        };
      })
      .sort((a, b) => byCodeUnits(a.id, b.id)),
    edges: edges.sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target)),
    communities: [0, 1].map((number) => ({
      number,
      label: `Community ${number}`,
      size: keys.filter((_, index) => index % 2 === number).length,
    })),
    days: countDays(
      firstPrints(sentences),
      [...tellings.values()].flat().filter(({ copy }) => !copy),
    ),
  };
};

const push = <Item>(map: Map<string, Item[]>, key: string, item: Item): void => {
  map.set(key, [...(map.get(key) ?? []), item]);
};

/** Without near-copies and reprints, in the order of their dates. */
const firstPrints = (namings: readonly Naming[]): readonly Naming[] => {
  const printed = new Set<string>();
  return namings.filter(({ sentence, copy }) => !copy && !printed.has(sentence) && printed.add(sentence));
};

const extent = (dates: readonly string[]): { readonly first?: string; readonly last?: string } => {
  const known = dates.filter((date) => date !== '').sort(byCodeUnits);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? {} : { first, last };
};

const countForms = (forms: readonly string[]): Entity['forms'] =>
  [...new Set(forms)]
    .map((text) => ({ text, count: forms.filter((form) => form === text).length }))
    .sort((a, b) => b.count - a.count || byCodeUnits(a.text, b.text));

const countDays = (
  prints: readonly Naming[],
  tellings: readonly { readonly date: string; readonly mentions: readonly number[] }[],
): readonly DayCount[] =>
  [...new Set([...prints.map(({ evidence }) => evidence.date ?? ''), ...tellings.map(({ date }) => date)])]
    .sort(byCodeUnits)
    .map((date) => ({
      date,
      mentions: sum(tellings.filter((one) => one.date === date).map(({ mentions }) => mentions.length)),
      sentences: prints.filter(({ evidence }) => (evidence.date ?? '') === date).length,
    }));
