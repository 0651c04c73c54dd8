import type { PublishedData, PublishedEdge, PublishedEvidence } from '../../src/contract/published.js';
import type { DataSource, EvidenceOrder } from '../api.js';
import { ApiError } from '../api-error.js';
import type { EvidenceAnswer, MentionAnswer } from '../api-types.js';
import { bucketOf, countByBucket } from '../state/count-by-bucket.js';
import { strongestChains } from '../state/strongest-chains.js';
import { cutGraph, edgeIn, edgesByEnd } from './published-graph.js';
import { publishedSearch } from './published-search.js';

const whole = <Item>(items: readonly Item[]) => ({ total: items.length, items: [...items], next: null });

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new ApiError(404, 'not-found', 'This page does not hold it.');
  return item;
}

const refused = () => Promise.reject(new ApiError(403, 'read-only', 'A published page cannot be changed.'));

/** Answers from the data in the page itself, the way the API does. */
export function publishedSource(data: PublishedData): DataSource {
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const edgesOf = edgesByEnd(data.edges);

  const spelt = (evidence: PublishedEvidence): EvidenceAnswer => {
    const { text, title, publisher } = found(documents.get(evidence.document));
    return { ...evidence, text: text.slice(evidence.start, evidence.end), title, publisher };
  };

  /** How sure it is that both ends are named there. */
  const sureness = ({ source, target }: PublishedEdge, { document, start, end }: PublishedEvidence) => {
    const { mentions } = found(documents.get(document));
    const surest = (id: string) =>
      mentions.reduce(
        (most, one) =>
          one.entity === id && one.start >= start && one.end <= end ? Math.max(most, one.confidence) : most,
        0,
      );
    return surest(source) * surest(target);
  };

  function inOrder(edge: PublishedEdge, sort: EvidenceOrder): readonly PublishedEvidence[] {
    const { evidence } = edge;
    switch (sort) {
      case 'oldest':
        return evidence;
      case 'newest':
        return evidence.toSorted((a, b) =>
          (a.date ?? '') < (b.date ?? '') ? 1 : a.date === b.date ? 0 : -1,
        );
      case 'strongest':
        return evidence
          .map((one) => ({ one, sure: sureness(edge, one) }))
          .sort((a, b) => b.sure - a.sure)
          .map(({ one }) => one);
    }
  }

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

  return {
    writable: false,
    stats: async () => data.stats,
    search: async (query, limit) => {
      const hits = publishedSearch(data.entities, query);
      return { total: hits.length, items: hits.slice(0, limit), next: null };
    },
    entity: async (id) => found(entities.get(id)),
    neighbours: async (id, { sort, ...span }) => {
      const items = (edgesOf.get(id) ?? []).flatMap((edge) => {
        const then = edgeIn(edge, span);
        if (!then) return [];
        const { source, target, evidence, ...figures } = then;
        return {
          ...figures,
          entity: found(entities.get(source === id ? target : source)),
          evidence: evidence.slice(0, 3).map(spelt),
          evidenceTotal: evidence.length,
        };
      });
      return whole(
        sort === 'name'
          ? items.toSorted((a, b) => (a.entity.name < b.entity.name ? -1 : 1))
          : items.toSorted((a, b) => b[sort] - a[sort] || (a.entity.id < b.entity.id ? -1 : 1)),
      );
    },
    mentions: async (id) => whole(mentionsOf(id)),
    edge: async (a, b, { sort, ...span }) => {
      const edge = edgesOf.get(a)?.find(({ source, target }) => (source === a ? target : source) === b);
      const then = found(edge && edgeIn(edge, span));
      return { ...then, evidence: whole(inOrder(then, sort).map(spelt)) };
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
    graph: async (request) => cutGraph(data, edgesOf, request),
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
