import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Bucket, type EdgeQuery, type NeighbourQuery, source } from '../api.js';
import { ApiError } from '../api-error.js';
import type { Page } from '../api-types.js';

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

/**
 * Asks for all again, after the graph changed. What is on its way was computed for the graph before: a first answer would
 * otherwise be taken for the new one (query-core awaits it even where it is invalid).
 */
export async function refresh(): Promise<void> {
  await queryClient.cancelQueries();
  await queryClient.invalidateQueries();
}

const following = <Item>(page: Page<Item>) => page.next ?? undefined;

/** Why nothing can be corrected or added here; undefined where it can. */
export function useReadOnly(): 'server' | 'page' | undefined {
  const { data } = useStats();
  if (!source.writable) return 'page';
  return data?.readOnly ? 'server' : undefined;
}

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

export const useNeighbours = (id: string, query: NeighbourQuery) =>
  useInfiniteQuery({
    queryKey: ['neighbours', id, query],
    queryFn: ({ pageParam }) => source.neighbours(id, query, pageParam),
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

export const useEdge = (a: string, b: string, query: EdgeQuery) =>
  useInfiniteQuery({
    queryKey: ['edge', a, b, query],
    queryFn: ({ pageParam }) => source.edge(a, b, query, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.evidence.next ?? undefined,
    placeholderData: (last, asked) =>
      asked?.queryKey[1] === a && asked.queryKey[2] === b ? last : undefined,
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

/** What documents are called, as far as they are listed; else by their ids. */
export function useDocumentTitles(enabled: boolean): (id: string) => string {
  const { data } = useDocuments(enabled);
  const all = data?.pages.flatMap((page) => page.items) ?? [];
  return (id) => all.find((one) => one.id === id)?.title ?? id;
}

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
