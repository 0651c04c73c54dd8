import type { DayCount } from '../../../contract/graph-records.js';
import { npmi, significance } from '../../../lib/association.js';
import { encodeCursor } from '../../cursor.js';
import type { NeighbourQuery } from '../../store.js';
import type { Connection } from './connection.js';
import { type DatedEdges, type DatedEdgesCache, dayNumber, dayText } from './dated-edges.js';
import { entityIdOf } from './entities.js';
import type { EntityRow } from './entity-rows.js';
import { afterCursor, type FoundNeighbours, type NeighbourRow } from './neighbour-page.js';

/**
 * Neighbours as of a stretch of time: weights and documents counted again from the dated evidence, npmi and significance
 * from the counts by day. Linear in the entity's dated evidence, which is read once for as long as the graph is the same.
 */
export const neighboursInTime = (
  connection: Connection,
  cache: DatedEdgesCache,
  entity: EntityRow,
  { type, minWeight = 1, from, to, sort = 'weight', limit, cursor }: NeighbourQuery,
): FoundNeighbours => {
  const span: Span = {
    low: from === undefined ? 0 : dayNumber(from),
    high: to === undefined ? 99_999_999 : dayNumber(to),
  };
  const dated = cache.edges(connection, entity.number);
  const counted = countIn(dated, span);
  const wanted = type !== undefined && type.length > 0 ? new Set(type) : undefined;
  const kept: number[] = [];
  for (let at = 0; at < counted.weight.length; at++)
    if (counted.weight[at]! >= minWeight && (!wanted || wanted.has(dated.types[at]!))) kept.push(at);

  const all = sentencesIn(connection.all<DayCount>('SELECT date, mentions, sentences FROM days'), span);
  const own = sentencesIn(JSON.parse(entity.days) as readonly DayCount[], span);
  const tableOf = (at: number, b: number) => ({ both: counted.weight[at]!, a: own, b, all });
  const keyOf = keysOf(sort, { connection, cache, entity, counted, span, tableOf });
  const byName = sort === 'name';
  const order = (
    key: string | number,
    number: number,
    other: string | number,
    otherNumber: number,
  ): number => (key === other ? number - otherNumber : key < other === byName ? -1 : 1);
  const after = afterCursor(connection, sort, cursor);
  const page = firstOf(
    after === undefined
      ? kept
      : kept.filter((at) => order(after.key, after.number, keyOf(at), dated.neighbours[at]!) < 0),
    limit + 1,
    (a, b) => order(keyOf(a), dated.neighbours[a]!, keyOf(b), dated.neighbours[b]!),
  );
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  return {
    total: kept.length,
    rows: shown.map((at): NeighbourRow => {
      const neighbour = dated.neighbours[at]!;
      const table = tableOf(at, sentencesIn(daysOf(connection, neighbour), span));
      return {
        neighbour,
        edge: dated.edges[at]!,
        number: dated.edges[at]!,
        weight: counted.weight[at]!,
        documents: counted.documents[at]!,
        npmi: npmi(table),
        significance: significance(table),
        first: dayText(counted.first[at]!),
        last: dayText(counted.last[at]!),
        evidence: counted.weight[at]!,
      };
    }),
    next:
      page.length > limit && last !== undefined
        ? encodeCursor(`neighbours:${sort}`, [keyOf(last), entityIdOf(connection, dated.neighbours[last]!)])
        : null,
  };
};

interface Span {
  readonly low: number;
  readonly high: number;
}

interface Counted {
  readonly weight: Int32Array;
  readonly documents: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const countIn = ({ edges, starts, days, documents }: DatedEdges, { low, high }: Span): Counted => {
  const arrays = () => new Int32Array(edges.length);
  const counted = { weight: arrays(), documents: arrays(), first: arrays(), last: arrays() };
  for (let edge = 0; edge < edges.length; edge++) {
    let before = -1;
    for (let at = starts[edge]!; at < starts[edge + 1]!; at++) {
      const day = days[at]!;
      if (day < low || day > high) continue;
      if (counted.weight[edge]!++ === 0) counted.first[edge] = day;
      counted.last[edge] = day;
      if (documents[at] !== before) counted.documents[edge]!++;
      before = documents[at]!;
    }
  }
  return counted;
};

/** What edge n is sorted by. */
const keysOf = (
  sort: NonNullable<NeighbourQuery['sort']>,
  {
    connection,
    cache,
    entity,
    counted,
    span,
    tableOf,
  }: {
    readonly connection: Connection;
    readonly cache: DatedEdgesCache;
    readonly entity: EntityRow;
    readonly counted: Counted;
    readonly span: Span;
    readonly tableOf: (at: number, b: number) => Parameters<typeof npmi>[0];
  },
): ((at: number) => string | number) => {
  switch (sort) {
    case 'weight':
    case 'documents':
      return (at) => counted[sort][at]!;
    case 'npmi':
    case 'significance': {
      const { starts, days, sentences } = cache.days(connection, entity.number);
      const measure = sort === 'npmi' ? npmi : significance;
      const keys = Float64Array.from(counted.weight, (_, edge) => {
        let named = 0;
        for (let at = starts[edge]!; at < starts[edge + 1]!; at++)
          if (days[at]! >= span.low && days[at]! <= span.high) named += sentences[at]!;
        return measure(tableOf(edge, named));
      });
      return (at) => keys[at]!;
    }
    case 'name': {
      const names = connection.all<{ folded: string }>(
        'SELECT n.folded FROM adjacency a CROSS JOIN entities n ON n.number = a.neighbour WHERE a.entity = ?',
        entity.number,
      );
      return (at) => names[at]!.folded;
    }
  }
};

const sentencesIn = (days: readonly DayCount[], { low, high }: Span): number =>
  days.reduce((sum, { date, sentences }) => {
    const day = date === '' ? -1 : dayNumber(date);
    return day >= low && day <= high ? sum + sentences : sum;
  }, 0);

const daysOf = (connection: Connection, entity: number): readonly DayCount[] => {
  const row = connection.get<{ days: string }>('SELECT days FROM entities WHERE number = ?', entity);
  return JSON.parse(row?.days ?? '[]') as readonly DayCount[];
};

/** The first `count` of what is not sorted, in order: most of a hub's edges are compared once and never moved. */
const firstOf = (
  items: readonly number[],
  count: number,
  order: (a: number, b: number) => number,
): readonly number[] => {
  const first: number[] = [];
  for (const item of items) {
    if (first.length === count && order(item, first[count - 1]!) > 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(item, first[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
};
