import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { type GraphRequest, source, type TimeSpan } from '../api.js';
import type { GraphAnswer } from '../api-types.js';
import type { Chains } from '../scene/appearance.js';
import { strings } from '../strings.js';
import { useChains } from './chains.js';
import { type GraphData, joinGraphs } from './graph-data.js';
import { type Filters, useView } from './view.js';
import { neighbourhoods, type VisibleGraph, visibleGraph } from './visible-graph.js';

/** Neighbours asked for when an entity is expanded. */
const EXPANDED = 200;

const graphQuery = (request: GraphRequest) => ({
  queryKey: ['graph', request],
  queryFn: () => source.graph(request),
  placeholderData: keepPreviousData,
});

export interface LoadedGraph {
  readonly data: GraphData | undefined;
  readonly error: unknown;
  /** A newer graph is on its way; `data` is the last one. */
  readonly pending: boolean;
  readonly retry: () => void;
}

/** The dates that everything counts within. */
export function useTimeSpan(): TimeSpan {
  const { from, to } = useView((view) => view.filters);
  return useMemo(() => ({ ...(from && { from }), ...(to && { to }) }), [from, to]);
}

/** What a strength is called: a published page counts sentences within dates, but cannot weigh them anew. */
export function useFigureName(): (figure: string) => string {
  const { from, to } = useTimeSpan();
  return !source.writable && (from || to) ? strings.ofAllDates : (figure) => figure;
}

/** The filters that the server takes: what they leave is counted again from the evidence. */
export const cutOf = ({ from, to, document, publisher, backbone }: Filters): GraphRequest => ({
  ...(from && { from }),
  ...(to && { to }),
  ...(document && { document }),
  ...(publisher && { publisher }),
  ...(backbone !== undefined && { backbone }),
});

/** What is asked for where an entity is expanded. */
export const expandedQuery = (around: string, cut: GraphRequest) =>
  graphQuery({ ...cut, around, limit: EXPANDED });

/** Ids of all that the chains lead through, where the graph that was opened with lacks some of it; else ''. */
function useMissing(chains: Chains, opened: GraphAnswer | undefined): string {
  return useMemo(() => {
    const loaded = new Set(opened?.nodes.map(({ key }) => key));
    const ids = [...new Set(chains.flat())];
    return opened && ids.some((id) => !loaded.has(id)) ? ids.join(',') : '';
  }, [chains, opened]);
}

/** The graph for the view's dates, document and publisher, with the neighbourhoods that were asked for on top. */
export function useGraph(): LoadedGraph {
  const filters = useView((view) => view.filters);
  const cut = useMemo(() => cutOf(filters), [filters]);
  const limit = useView((view) => view.limit);
  const expanded = useView((view) => view.expanded);
  const base = useQuery(graphQuery({ ...cut, limit }));
  const more = useQueries({
    queries: expanded.map((around) => expandedQuery(around, cut)),
    combine: (results) => ({
      answers: results.map((result) => result.data),
      error: results.find((result) => result.error)?.error,
      pending: results.some((result) => result.isFetching),
      retry: () => results.forEach((result) => void (result.error && result.refetch())),
    }),
  });
  const chained = useMissing(useChains(), base.data);
  const chain = useQuery({
    ...graphQuery({ ...cut, around: chained, depth: 0 }),
    enabled: chained !== '',
    placeholderData: undefined,
  });
  const joined = useMemo(() => {
    if (!base.data) return undefined;
    const brought = [...more.answers, chained === '' ? undefined : chain.data];
    return joinGraphs([base.data, ...brought.filter((answer) => answer !== undefined)]);
  }, [base.data, more.answers, chained, chain.data]);
  // An error leaves what was drawn: only an answer replaces it.
  const last = useRef<GraphData>(undefined);
  useEffect(() => {
    if (joined) last.current = joined;
  }, [joined]);
  return {
    data: joined ?? last.current,
    error: base.error ?? more.error,
    pending: base.isFetching || more.pending,
    retry: () => {
      if (base.error) void base.refetch();
      more.retry();
    },
  };
}

export interface Drawn {
  readonly data: GraphData;
  readonly visible: VisibleGraph;
  readonly around: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the filters leave of the loaded graph. */
export function useDrawn(data: GraphData | undefined): Drawn | undefined {
  const { types, communities, minWeight, minSignificance, minDegree } = useView((view) => view.filters);
  return useMemo(() => {
    if (!data) return undefined;
    const visible = visibleGraph(data, { types, communities, minWeight, minSignificance, minDegree });
    return { data, visible, around: neighbourhoods(data, visible) };
  }, [data, types, communities, minWeight, minSignificance, minDegree]);
}
