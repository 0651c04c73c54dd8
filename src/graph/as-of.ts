import type { DayCount, Edge, Entity, Evidence } from '../contract/graph-records.js';
import type { EntityId } from '../contract/ids.js';
import { weigh } from './weigh.js';

/** A stretch of time: calendar days, both inclusive; an open end is undefined. */
export interface TimeSpan {
  readonly from?: string;
  readonly to?: string;
}

/** What stands in a store of one graph. */
export interface WholeGraph {
  readonly entities: readonly Entity[];
  readonly edges: readonly Edge[];
  /** The corpus by day: `Assembled.days`. */
  readonly days: readonly DayCount[];
}

const within = (date: string | undefined, { from, to }: TimeSpan): boolean =>
  date !== undefined &&
  date !== '' &&
  (from === undefined || date >= from) &&
  (to === undefined || date <= to);

const sentencesIn = (days: readonly DayCount[]): number =>
  days.reduce((sum, { sentences }) => sum + sentences, 0);

/**
 * The graph as of a stretch of time: mentions, weights, documents, npmi, significance, degrees and dates counted anew from
 * what is dated within it. What is undated belongs to no time and is left out. Places, PageRank, communities and all of
 * the structure but the weighted degree stay those of the whole, so that a picture keeps its shape and colours while a slider moves.
 */
export const asOf = ({ entities, edges, days }: WholeGraph, span: TimeSpan): WholeGraph => {
  const daysThen = days.filter(({ date }) => within(date, span));
  const all = sentencesIn(daysThen);
  const kept = new Map<EntityId, { readonly entity: Entity; readonly sentences: number }>();
  for (const entity of entities) {
    const own = entity.days.filter(({ date }) => within(date, span));
    const named = own.filter(({ mentions }) => mentions > 0);
    if (named.length === 0) continue;
    const mentions = named.reduce((sum, day) => sum + day.mentions, 0);
    const documents = named.reduce((sum, day) => sum + day.documents, 0);
    const [first, last] = [named[0]!.date, named.at(-1)!.date];
    kept.set(entity.id, {
      entity: { ...entity, days: own, mentions, documents, degree: 0, first, last },
      sentences: sentencesIn(own),
    });
  }
  const ends = new Map<EntityId, { degree: number; weight: number }>();
  const edgesThen: Edge[] = [];
  for (const { source, target, evidence } of edges) {
    const [a, b] = [kept.get(source), kept.get(target)];
    const then = evidence.filter(({ date }) => within(date, span));
    if (!a || !b || then.length === 0) continue;
    const margins = { source: a.sentences, target: b.sentences, all };
    const edge = weigh(source, target, then as [Evidence, ...Evidence[]], margins);
    edgesThen.push(edge);
    for (const id of [source, target]) {
      const end = ends.get(id) ?? { degree: 0, weight: 0 };
      ends.set(id, { degree: end.degree + 1, weight: end.weight + edge.weight });
    }
  }
  return {
    entities: [...kept.values()].map(({ entity }): Entity => {
      const { degree = 0, weight = 0 } = ends.get(entity.id) ?? {};
      return { ...entity, degree, structure: { ...entity.structure, weightedDegree: weight } };
    }),
    edges: edgesThen,
    days: daysThen,
  };
};
