import { ENTITY_TYPE_NAMES } from '../../src/contract/entity-types/index.js';
import type { Edge, Entity, Evidence } from '../../src/contract/graph-records.js';
import type { EntityId } from '../../src/contract/ids.js';
import type { Assembled, Prepared } from '../../src/contract/prepared.js';
import { byCodeUnits } from '../../src/lib/by-code-units.js';
import { documentId, entityId } from '../../src/lib/make-id.js';
import { seeded } from '../../src/lib/seeded.js';
import type { Store } from '../../src/store/store.js';

export interface HubStoreSize {
  readonly entities: number;
  readonly edges: number;
  readonly documents: number;
}

const SENTENCES = 12;
const SENTENCE = 120;
const NAMES_PER_SENTENCE = 3;

/**
 * Fills a store with a graph whose degrees are as uneven as those of names in news: an end of an edge is drawn with a
 * chance that falls with its rank. Returns the id of the best-connected one.
 */
export const fillHubStore = async (store: Store, size: HubStoreSize): Promise<EntityId> => {
  const rng = seeded(11);
  const ids = Array.from({ length: size.entities }, (_, rank) => entityId('person', nameOf(rank)));
  const rank = (): number => Math.min(size.entities - 1, Math.floor(size.entities ** rng() - 1 + rng()));
  const documents = Array.from({ length: size.documents }, (_, number) => makeDocument(number, rank));
  for (let at = 0; at < documents.length; at += 500)
    await store.put(documents.slice(at, at + 500).map(({ prepared }) => prepared));

  const members = new Map<number, { document: (typeof documents)[number]; mentions: number[] }[]>();
  for (const document of documents)
    document.named.forEach((entity, mention) => {
      const list = members.get(entity) ?? [];
      members.set(entity, list);
      const last = list.at(-1);
      if (last?.document === document) last.mentions.push(mention);
      else list.push({ document, mentions: [mention] });
    });

  const degree = new Uint32Array(size.entities);
  const edges: Edge[] = [];
  const seen = new Set<number>();
  while (edges.length < size.edges) {
    const [a, b] = [rank(), Math.floor(rng() * size.entities)];
    const key = Math.min(a, b) * size.entities + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
    edges.push(makeEdge(ids[a]!, ids[b]!, documents, rng));
  }
  const entities = ids.map((id, number): Entity => {
    const own = members.get(number) ?? [];
    const mentions = own.reduce((sum, one) => sum + one.mentions.length, 0);
    return {
      id,
      name: nameOf(number),
      type: ENTITY_TYPE_NAMES[number % 3]!,
      aliases: [`Alias ${number}`],
      forms: [{ text: nameOf(number), count: mentions }],
      merges: [],
      mentions,
      documents: own.length,
      degree: degree[number] ?? 0,
      community: number % 40,
      pagerank: 1 / (number + 1),
      structure: { weightedDegree: 0, betweenness: 0, betweennessError: 0, core: 0, component: 0 },
      x: rng() * 1000,
      y: rng() * 1000,
      size: 3,
      days: [{ date: '2022-04-26', mentions, sentences: mentions, documents: own.length }],
    };
  });
  const graph: Assembled = {
    copies: new Map(),
    entities,
    edges,
    resolved: entities.map(({ id, name, type, forms }, number) => ({
      id,
      name,
      type,
      forms,
      merges: [],
      members: (members.get(number) ?? []).map(({ document, mentions }) => ({
        document: document.prepared.document.id,
        mentions,
      })),
    })),
    communities: [],
    days: [{ date: '2022-04-26', mentions: 0, sentences: size.documents * SENTENCES }],
  };
  await store.replaceGraph(graph);
  return ids[degree.indexOf(degree.reduce((most, one) => Math.max(most, one), 0))]!;
};

/** Two words of letters, no two the same. */
const nameOf = (number: number): string => `${word(number % 317)} ${word(Math.floor(number / 317))}`;

const word = (value: number): string =>
  `M${value.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}el`;

const makeDocument = (number: number, rank: () => number) => {
  const source = `bench/${number}.txt`;
  const id = documentId(source);
  const date = `2022-0${1 + (number % 9)}-${String(1 + (number % 28)).padStart(2, '0')}`;
  const sentences = Array.from({ length: SENTENCES }, (_, at) => ({
    start: at * SENTENCE,
    end: at * SENTENCE + SENTENCE - 1,
    key: `${number}-${at}`,
    paragraph: 0,
  }));
  const named: number[] = [];
  const mentions = sentences.flatMap(({ start }, sentence) =>
    Array.from({ length: NAMES_PER_SENTENCE }, (_, at) => {
      named.push(rank());
      const from = start + at * 40;
      return {
        start: from,
        end: from + 12,
        text: 'x'.repeat(12),
        type: 'person' as const,
        confidence: 0.9,
        kind: 'name' as const,
        sentence,
      };
    }),
  );
  const prepared: Prepared = {
    document: {
      id,
      source,
      format: 'text',
      text: `${'x'.repeat(SENTENCE - 1)} `.repeat(SENTENCES),
      title: `Report ${number}`,
      publisher: `Paper ${number % 20}`,
      publishedAt: date,
      furniture: [],
      hash: source,
    },
    extraction: { sentences, mentions },
    entities: [],
    signature: new Uint32Array(128),
  };
  return { prepared, named, date };
};

const makeEdge = (
  a: EntityId,
  b: EntityId,
  documents: readonly ReturnType<typeof makeDocument>[],
  rng: () => number,
): Edge => {
  const [source, target] = a < b ? [a, b] : [b, a];
  const weight = 1 + Math.floor(rng() ** 6 * 20);
  const evidence = Array.from({ length: weight }, (): Evidence => {
    const { prepared, date } = documents[Math.floor(rng() * documents.length)]!;
    const sentence = Math.floor(rng() * SENTENCES);
    const { start, end } = prepared.extraction.sentences[sentence]!;
    return { document: prepared.document.id, sentence, start, end, date };
  }).sort(
    (x, y) => byCodeUnits(x.date!, y.date!) || byCodeUnits(x.document, y.document) || x.start - y.start,
  );
  return {
    source,
    target,
    weight,
    documents: new Set(evidence.map(({ document }) => document)).size,
    npmi: Math.round(rng() * 1e6) / 1e6,
    significance: Math.round(rng() * 1e8) / 1e6,
    first: evidence[0]!.date!,
    last: evidence.at(-1)!.date!,
    evidence: evidence as [Evidence, ...Evidence[]],
  };
};
