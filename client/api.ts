import { PUBLISHED_ELEMENT, type PublishedData } from '../src/contract/published.js';
import { ApiError } from './api-error.js';
import type {
  ChainAnswer,
  DecisionAnswer,
  DecisionRequest,
  DocumentAnswer,
  DocumentBody,
  DocumentSummaryAnswer,
  EdgeAnswer,
  EntityAnswer,
  EntityDetail,
  GraphAnswer,
  JobAnswer,
  MentionAnswer,
  NeighbourAnswer,
  Page,
  Problem,
  StatsAnswer,
  TimelineBucket,
} from './api-types.js';
import { publishedSource } from './published/published-source.js';
import { serverEvents } from './state/server-events.js';

/** ISO dates, both inclusive: what lies outside is not counted. */
export interface TimeSpan {
  readonly from?: string;
  readonly to?: string;
}

export interface GraphRequest extends TimeSpan {
  readonly document?: string;
  readonly publisher?: string;
  readonly backbone?: number;
  /** Ids, separated by commas: they and what lies within `depth` steps of them. */
  readonly around?: string;
  /** Default 1. */
  readonly depth?: 0 | 1;
  readonly limit?: number;
}

/** Where the explorer's data come from: the server's API, or a page that carries its data in itself. */
export interface DataSource {
  /** False where corrections and new documents cannot be sent. */
  readonly writable: boolean;
  stats(): Promise<StatsAnswer>;
  search(query: string, limit: number): Promise<Page<EntityAnswer>>;
  entity(id: string): Promise<EntityDetail>;
  neighbours(id: string, query: NeighbourQuery, cursor?: string): Promise<Page<NeighbourAnswer>>;
  mentions(id: string, cursor?: string): Promise<Page<MentionAnswer>>;
  edge(source: string, target: string, query: EdgeQuery, cursor?: string): Promise<EdgeAnswer>;
  paths(from: string, to: string, count: number): Promise<readonly ChainAnswer[]>;
  graph(request: GraphRequest): Promise<GraphAnswer>;
  timeline(bucket: Bucket, entity?: string): Promise<readonly TimelineBucket[]>;
  documents(cursor?: string): Promise<Page<DocumentSummaryAnswer>>;
  document(id: string): Promise<DocumentAnswer>;
  decisions(): Promise<readonly DecisionAnswer[]>;
  decide(body: DecisionRequest): Promise<DecisionAnswer>;
  undo(id: string): Promise<void>;
  addFiles(files: readonly File[]): Promise<JobAnswer>;
  addText(body: DocumentBody): Promise<JobAnswer>;
  /** A job each time it gets on, until it is over. */
  watch(job: string): AsyncIterable<JobAnswer>;
  /** Address of the graph as a file, or undefined where none is served. */
  download(format: string, request: Readonly<Record<string, string>>): string | undefined;
}

export type Bucket = 'day' | 'week' | 'month';
export const EVIDENCE_ORDERS = ['oldest', 'newest', 'strongest'] as const;
export type EvidenceOrder = (typeof EVIDENCE_ORDERS)[number];

export interface EdgeQuery extends TimeSpan {
  readonly sort: EvidenceOrder;
}

export interface NeighbourQuery extends TimeSpan {
  readonly sort: NeighbourSort;
}

export type NeighbourSort = 'weight' | 'documents' | 'npmi' | 'significance' | 'name';

/** The token a protected server asks for, kept for this tab alone. */
export const token = {
  read: () => sessionStorage.getItem('dramatis-token'),
  keep: (value: string) => sessionStorage.setItem('dramatis-token', value),
};

const base = new URL('api/v1/', document.baseURI);

async function problemOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  const message = problem?.detail ?? problem?.title ?? response.statusText;
  return new ApiError(response.status, problem?.code ?? 'internal', message);
}

/** Sends one request; throws an ApiError for every answer that is not a success and for none at all. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const secret = token.read();
  if (secret) headers.set('authorization', `Bearer ${secret}`);
  let response: Response;
  try {
    response = await fetch(new URL(path, base), { ...init, headers });
  } catch (cause) {
    throw new ApiError(0, 'offline', cause instanceof Error ? cause.message : String(cause));
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

type Parameters = Readonly<Record<string, string | number | undefined>>;

export function withQuery(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

async function get<Answer>(path: string, parameters: Parameters = {}): Promise<Answer> {
  return (await (await send(withQuery(path, parameters))).json()) as Answer;
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return (await (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as Answer;
}

const id = encodeURIComponent;

export const httpSource: DataSource = {
  writable: true,
  stats: () => get('stats'),
  search: (query, limit) => get('entities', { query, limit }),
  entity: (entity) => get(`entities/${id(entity)}`),
  neighbours: (entity, query, cursor) =>
    get(`entities/${id(entity)}/neighbours`, { ...query, cursor, limit: 50 }),
  mentions: (entity, cursor) => get(`entities/${id(entity)}/mentions`, { cursor, limit: 50 }),
  edge: (source, target, query, cursor) =>
    get(`edges/${id(source)}/${id(target)}`, { ...query, cursor, limit: 50 }),
  paths: async (from, to, count) =>
    (await get<{ items: readonly ChainAnswer[] }>('paths', { from, to, count })).items,
  graph: (request) => get('graph', { ...request }),
  timeline: async (bucket, entity) =>
    (await get<{ items: readonly TimelineBucket[] }>('timeline', { entity, bucket })).items,
  documents: (cursor) => get('documents', { cursor, limit: 200 }),
  document: (document) => get(`documents/${id(document)}`),
  decisions: async () => (await get<Page<DecisionAnswer>>('decisions', { limit: 1000 })).items,
  decide: (body) => post('decisions', body),
  undo: async (decision) => {
    await send(`decisions/${id(decision)}`, { method: 'DELETE' });
  },
  addFiles: async (files) => {
    const body = new FormData();
    for (const file of files) body.append('files', file, file.name);
    return (await (await send('documents', { method: 'POST', body })).json()) as JobAnswer;
  },
  addText: (body) => post('documents', body),
  watch: async function* (job) {
    const { body } = await send(`jobs/${id(job)}/events`);
    if (!body) return;
    for await (const data of serverEvents(body)) yield JSON.parse(data) as JobAnswer;
  },
  download: (format, request) => new URL(withQuery(`graph.${format}`, request), base).href,
};

const embedded = document.getElementById(PUBLISHED_ELEMENT)?.textContent;

/** The source this page reads: the data in the page itself where it was published, the server everywhere else. */
export const source: DataSource = embedded
  ? publishedSource(JSON.parse(embedded) as PublishedData)
  : httpSource;
