import { keepPreviousData, QueryClient, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Bucket, type GraphRequest, type NeighbourSort, source } from '../api.js';
import { ApiError } from '../api-error.js';
import type { Page } from '../api-types.js';
import { type GraphData, joinGraphs } from './graph-data.js';
import { useView } from './view.js';
import { neighbourhoods, type VisibleGraph, visibleGraph } from './visible-graph.js';

/** A wrong request stays wrong; a server that is away may come back. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: worthRetrying,
      retryDelay: (attempt) => 400 * 2 ** attempt,
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
  },
});

const following = <Item>(page: Page<Item>) => page.next ?? undefined;

export const useStats = () => useQuery({ queryKey: ['stats'], queryFn: () => source.stats() });

export const useSearch = (query: string) =>
  useQuery({
    queryKey: ['search', query],
    queryFn: () => source.search(query, 8),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });

export const useEntity = (id: string | undefined) =>
  useQuery({
    queryKey: ['entity', id],
    queryFn: () => source.entity(id ?? ''),
    enabled: id !== undefined,
  });

export const useNeighbours = (id: string, sort: NeighbourSort) =>
  useInfiniteQuery({
    queryKey: ['neighbours', id, sort],
    queryFn: ({ pageParam }) => source.neighbours(id, sort, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: following,
    placeholderData: (last, query) => (query?.queryKey[1] === id ? last : undefined),
  });

export const useMentions = (id: string, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['mentions', id],
    queryFn: ({ pageParam }) => source.mentions(id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: following,
    enabled,
  });

export const useEdge = (a: string, b: string) =>
  useInfiniteQuery({
    queryKey: ['edge', a, b],
    queryFn: ({ pageParam }) => source.edge(a, b, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.evidence.next ?? undefined,
  });

export const useDocument = (id: string) =>
  useQuery({ queryKey: ['document', id], queryFn: () => source.document(id) });

export const useDocuments = (enabled = true) =>
  useInfiniteQuery({
    queryKey: ['documents'],
    enabled,
    queryFn: ({ pageParam }) => source.documents(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: following,
  });

export const useTimeline = (bucket: Bucket, entity?: string) =>
  useQuery({ queryKey: ['timeline', bucket, entity], queryFn: () => source.timeline(bucket, entity) });

export const useDecisions = () => useQuery({ queryKey: ['decisions'], queryFn: () => source.decisions() });

export const usePaths = (from: string | undefined, to: string | undefined, count: number) =>
  useQuery({
    queryKey: ['paths', from, to, count],
    queryFn: () => source.paths(from ?? '', to ?? '', count),
    enabled: from !== undefined && to !== undefined,
    placeholderData: (last, query) =>
      query?.queryKey[1] === from && query?.queryKey[2] === to ? last : undefined,
  });

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

/** The graph for the view's dates, document and publisher, with the neighbourhoods that were asked for on top. */
export function useGraph(): LoadedGraph {
  const { from, to, document, publisher } = useView((view) => view.filters);
  const limit = useView((view) => view.limit);
  const expanded = useView((view) => view.expanded);
  const cut: GraphRequest = {
    ...(from && { from }),
    ...(to && { to }),
    ...(document && { document }),
    ...(publisher && { publisher }),
  };
  const base = useQuery(graphQuery({ ...cut, limit }));
  const more = useQueries({
    queries: expanded.map((around) => graphQuery({ ...cut, around, limit: 200 })),
    combine: (results) => ({
      answers: results.map((result) => result.data),
      error: results.find((result) => result.error)?.error,
      pending: results.some((result) => result.isFetching),
    }),
  });
  const data = useMemo(
    () =>
      base.data
        ? joinGraphs([base.data, ...more.answers.filter((answer) => answer !== undefined)])
        : undefined,
    [base.data, more.answers],
  );
  return {
    data,
    error: base.error ?? more.error,
    pending: base.isFetching || more.pending,
    retry: () => void base.refetch(),
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
