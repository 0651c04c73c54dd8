import type { PublishedData, PublishedEdge, PublishedEvidence } from '../src/contract/published.js';
import type { DataSource, GraphRequest } from './api.js';
import { ApiError } from './api-error.js';
import type { EntityAnswer, EvidenceAnswer, GraphAnswer, MentionAnswer } from './api-types.js';
import { bucketOf, countByBucket } from './state/count-by-bucket.js';
import { likeness } from './state/merge-suggestions.js';
import { strongestChains } from './state/strongest-chains.js';

const whole = <Item>(items: readonly Item[]) => ({ total: items.length, items: [...items], next: null });

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new ApiError(404, 'not-found', 'This page does not hold it.');
  return item;
}

const refused = () => Promise.reject(new ApiError(403, 'read-only', 'A published page cannot be changed.'));

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Answers from the data in the page itself, the way the API does. */
export function publishedSource(data: PublishedData): DataSource {
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const edgesOf = new Map<string, PublishedEdge[]>();
  for (const edge of data.edges) {
    for (const end of [edge.source, edge.target]) {
      const list = edgesOf.get(end);
      if (list) list.push(edge);
      else edgesOf.set(end, [edge]);
    }
  }

  const spelt = (evidence: PublishedEvidence): EvidenceAnswer => {
    const { text, title, publisher } = found(documents.get(evidence.document));
    return { ...evidence, text: text.slice(evidence.start, evidence.end), title, publisher };
  };

  function mentionsOf(id: string): MentionAnswer[] {
    return data.documents.flatMap(
      ({ id: document, text, sentences, mentions, title, publisher, publishedAt }) =>
        mentions
          .filter((mention) => mention.entity === id)
          .map(({ entity: _entity, ...mention }) => {
            const { start, end } = sentences[mention.sentence] ?? mention;
            return {
              ...mention,
              document,
              sentenceStart: start,
              sentenceEnd: end,
              sentenceText: text.slice(start, end),
              date: publishedAt,
              title,
              publisher,
            };
          }),
    );
  }

  /** The part of the graph whose evidence lies in that time, document or publisher. */
  function cut({ from, to, document, publisher, around, limit }: GraphRequest): GraphAnswer {
    const holds = (evidence: PublishedEvidence) =>
      (!from || (evidence.date ?? '') >= from) &&
      (!to || (evidence.date ?? '9999').slice(0, 10) <= to) &&
      (!document || evidence.document === document) &&
      (!publisher || documents.get(evidence.document)?.publisher === publisher);
    const filtered = Boolean(from ?? to ?? document ?? publisher);
    const weights = new Map<string, number>();
    const named = new Set<string>();
    for (const { source, target, evidence, weight } of data.edges) {
      const count = filtered ? evidence.filter(holds).length : weight;
      if (count === 0) continue;
      weights.set(`${source}|${target}`, count);
      named.add(source).add(target);
    }
    const near = around
      ? new Set([around, ...(edgesOf.get(around) ?? []).flatMap((edge) => [edge.source, edge.target])])
      : undefined;
    const passing = data.graph.nodes.filter(
      ({ key }) => (!filtered || named.has(key)) && (!near || near.has(key)),
    );
    const nodes = passing
      .toSorted((a, b) => b.attributes.pagerank - a.attributes.pagerank || (a.key < b.key ? -1 : 1))
      .slice(0, limit);
    const kept = new Set(nodes.map(({ key }) => key));
    const edges = data.graph.edges.flatMap((edge) => {
      const weight = weights.get(`${edge.source}|${edge.target}`);
      if (weight === undefined || !kept.has(edge.source) || !kept.has(edge.target)) return [];
      return [{ ...edge, attributes: { ...edge.attributes, weight } }];
    });
    const beyond = passing.length - nodes.length;
    const leftOut = beyond > 0 ? [{ filter: 'limit', entities: beyond, edges: 0 }] : [];
    return { ...data.graph, attributes: { ...data.graph.attributes, leftOut }, nodes, edges };
  }

  function search(query: string): EntityAnswer[] {
    const wanted = folded(query.trim());
    const names = ({ name, aliases }: EntityAnswer) => [name, ...aliases];
    const holding = data.entities.filter((entity) =>
      names(entity).some((name) => folded(name).includes(wanted)),
    );
    const like = (entity: EntityAnswer) =>
      Math.max(
        ...names(entity)
          .flatMap((name) => [name, ...name.split(' ')])
          .map((name) => likeness(query, name)?.score ?? 0),
      );
    const hits = holding.length > 0 ? holding : data.entities.filter((entity) => like(entity) > 0);
    return hits.toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  }

  return {
    writable: false,
    stats: async () => data.stats,
    search: async (query, limit) => {
      const hits = search(query);
      return { total: hits.length, items: hits.slice(0, limit), next: null };
    },
    entity: async (id) => found(entities.get(id)),
    neighbours: async (id, sort) => {
      const items = (edgesOf.get(id) ?? []).map(({ source, target, evidence, ...figures }) => ({
        ...figures,
        entity: found(entities.get(source === id ? target : source)),
        evidence: evidence.slice(0, 3).map(spelt),
        evidenceTotal: evidence.length,
      }));
      return whole(
        sort === 'name'
          ? items.toSorted((a, b) => (a.entity.name < b.entity.name ? -1 : 1))
          : items.toSorted((a, b) => b[sort] - a[sort] || (a.entity.id < b.entity.id ? -1 : 1)),
      );
    },
    mentions: async (id) => whole(mentionsOf(id)),
    edge: async (a, b) => {
      const edge = found(
        edgesOf.get(a)?.find(({ source, target }) => (source === a ? target : source) === b),
      );
      return { ...edge, evidence: whole(edge.evidence.map(spelt)) };
    },
    paths: async (from, to, count) =>
      strongestChains(edgesOf, from, to, count).map(({ nodes, edges, strength }) => ({
        strength,
        entities: nodes.map((id) => found(entities.get(id))),
        steps: edges.map(({ evidence, ...edge }, at) => ({
          ...edge,
          source: nodes[at] ?? edge.source,
          target: nodes[at + 1] ?? edge.target,
          evidence: evidence.slice(0, 3).map(spelt),
          evidenceTotal: evidence.length,
        })),
      })),
    graph: async (request) => cut(request),
    timeline: async (bucket, entity) => {
      if (entity === undefined) return countByBucket(data.timeline, bucket);
      const days = new Map<string, { mentions: number; edges: number }>();
      for (const { date } of mentionsOf(entity)) {
        if (!date) continue;
        const start = bucketOf(date.slice(0, 10), bucket);
        days.set(start, { mentions: (days.get(start)?.mentions ?? 0) + 1, edges: 0 });
      }
      return [...days]
        .map(([start, counts]) => ({ start, ...counts }))
        .sort((a, b) => (a.start < b.start ? -1 : 1));
    },
    documents: async () =>
      whole(
        data.documents.map(({ text, mentions, ...rest }) => ({
          ...rest,
          mentions: mentions.length,
          characters: text.length,
        })),
      ),
    document: async (id) => found(documents.get(id)),
    decisions: async () => [],
    decide: refused,
    undo: refused,
    addFiles: refused,
    addText: refused,
    watch: async function* () {},
    download: () => undefined,
  };
}
