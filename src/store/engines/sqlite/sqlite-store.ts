import type { Decision, DecisionBody } from '../../../contract/decision.js';
import { DramatisError } from '../../../contract/errors.js';
import type { DayCount, Edge, Entity, Position, Tie } from '../../../contract/graph-records.js';
import type { DocumentId, EntityId } from '../../../contract/ids.js';
import type { Assembled, Community, CorpusDocument, Prepared } from '../../../contract/prepared.js';
import type { Window } from '../../../contract/window.js';
import type { NameSearch } from '../../name-search.js';
import type {
  DocumentMentions,
  DocumentSummary,
  EntityMention,
  EntityQuery,
  EvidenceQuery,
  EvidenceText,
  Neighbour,
  NeighbourQuery,
  Page,
  PageRequest,
  Stats,
  Store,
  StoredDocument,
} from '../../store.js';
import type { Connection } from './connection.js';
import { DatedEdgesCache } from './dated-edges.js';
import { appendDecision, readDecisions } from './decisions.js';
import {
  corpus,
  documentMentions,
  hashes,
  listDocuments,
  putDocuments,
  readDocument,
  removeDocument,
} from './documents.js';
import { listEntities, nameSearch, readEntity } from './entities.js';
import { markImported, requireEmpty, requireOwn } from './imported.js';
import { counter, identity, revision } from './meta.js';
import { listNeighbours, type NeighbourCaches } from './neighbours.js';
import type { StoreFile } from './open-file.js';
import { listOrderedEvidence } from './ordered-evidence.js';
import { readPlaces } from './places.js';
import { TextCache } from './read-texts.js';
import { replaceGraphRows } from './replace-graph.js';
import { listEvidence, listMentions, readEdge } from './spans.js';
import { asDramatisError, guarded } from './sqlite-errors.js';
import { readStats } from './stats.js';
import { streamEdgeDays, streamEdges, streamEntities, streamTies } from './stream-edges.js';
import { readWindow, writeWindow } from './window.js';

const PAUSE = 500;

/**
 * Reads on one connection and writes on another, so that what is being written is seen by nobody, this process
 * included, before it is whole. Streams take a connection of their own each and see the store as it was when they began.
 */
export class SqliteStore implements Store {
  readonly #file: StoreFile;
  readonly #reader: Connection;
  readonly #texts = new TextCache();
  readonly #neighbours: NeighbourCaches = {
    texts: this.#texts,
    totals: new Map(),
    dated: new DatedEdgesCache(),
  };
  #search: NameSearch | undefined;
  #cachedRevision = '';
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** The content counter that the last `corpus` began with. */
  #corpusContent: number | undefined;

  constructor(file: StoreFile) {
    this.#file = file;
    this.#reader = file.connect();
  }

  hashes = async (): Promise<ReadonlyMap<string, string>> => this.#read(hashes);

  put = async (batch: readonly Prepared[]): Promise<void> => {
    if (batch.length === 0) return;
    await this.#change((writer) => putDocuments(writer, batch));
  };

  remove = async (id: DocumentId): Promise<boolean> => this.#change((writer) => removeDocument(writer, id));

  corpus = (): AsyncIterable<CorpusDocument> =>
    this.#stream((connection) => {
      requireOwn(connection);
      this.#corpusContent = counter(connection, 'content');
      return corpus(connection);
    });

  window = async (): Promise<Window> => this.#read(readWindow);

  setWindow = async (window: Window): Promise<void> => this.#change((writer) => writeWindow(writer, window));

  stale = async (): Promise<boolean> =>
    this.#read((reader) => counter(reader, 'content') !== counter(reader, 'graph_content'));

  replaceGraph = async (graph: Assembled): Promise<void> => {
    await this.#exclusively((writer) =>
      inSteps(writer, () => {
        requireOwn(writer);
        return replaceGraphRows(writer, graph, this.#corpusContent ?? counter(writer, 'content'));
      }),
    );
    this.#corpusContent = undefined;
  };

  importGraph = async (documents: readonly Prepared[], graph: Assembled): Promise<void> =>
    this.#exclusively((writer) =>
      inSteps(writer, function* () {
        requireEmpty(writer);
        putDocuments(writer, documents);
        yield* replaceGraphRows(writer, graph, counter(writer, 'content'));
        markImported(writer);
      }),
    );

  places = async (): Promise<ReadonlyMap<EntityId, Position>> => this.#read(readPlaces);

  revision = async (): Promise<string> => this.#read(() => this.#cachedRevision);
  identity = async (): Promise<string> => this.#read(identity);
  stats = async (): Promise<Stats> => this.#read(readStats);

  entities = async (query: EntityQuery): Promise<Page<Entity>> =>
    this.#read((reader) =>
      listEntities(reader, query, () => {
        this.#search ??= nameSearch(reader);
        return this.#search;
      }),
    );

  entity = async (id: EntityId): Promise<Entity | undefined> =>
    this.#read((reader) => readEntity(reader, id));

  neighbours = async (id: EntityId, query: NeighbourQuery): Promise<Page<Neighbour>> =>
    this.#read((reader) => listNeighbours(reader, this.#neighbours, id, query));

  mentions = async (id: EntityId, page: PageRequest): Promise<Page<EntityMention>> =>
    this.#read((reader) => listMentions(reader, this.#texts, id, page));

  edge = async (source: EntityId, target: EntityId): Promise<Edge | undefined> =>
    this.#read((reader) => readEdge(reader, source, target));

  evidence = async (
    source: EntityId,
    target: EntityId,
    query: EvidenceQuery,
  ): Promise<Page<EvidenceText>> => {
    const { sort = 'oldest', from, to } = query;
    const stored = sort === 'oldest' && from === undefined && to === undefined;
    const list = stored ? listEvidence : listOrderedEvidence;
    return this.#read((reader) => list(reader, this.#texts, [source, target], query));
  };

  documents = async (page: PageRequest): Promise<Page<DocumentSummary>> =>
    this.#read((reader) => listDocuments(reader, page));

  document = async (id: DocumentId): Promise<StoredDocument | undefined> =>
    this.#read((reader) => readDocument(reader, id));

  communities = async (): Promise<readonly Community[]> =>
    this.#read((reader) =>
      reader.all<Community>('SELECT number, label, size FROM communities ORDER BY number'),
    );

  days = async (): Promise<readonly DayCount[]> =>
    this.#read((reader) => reader.all<DayCount>('SELECT date, mentions, sentences FROM days ORDER BY date'));

  allDocuments = (): AsyncIterable<DocumentMentions> => this.#stream(documentMentions);
  allEntities = (): AsyncIterable<Entity> => this.#stream(streamEntities);
  allEdges = (): AsyncIterable<Edge> => this.#stream(streamEdges);
  edgeDays = (entity?: EntityId): AsyncIterable<readonly string[]> =>
    this.#stream((connection) => streamEdgeDays(connection, entity));
  allTies = (): AsyncIterable<Tie> => this.#stream(streamTies);

  decisions = async (): Promise<readonly Decision[]> => this.#read(readDecisions);

  decide = async (decision: DecisionBody, at: string): Promise<Decision> =>
    this.#change((writer) => appendDecision(writer, decision, at));

  close = async (): Promise<void> => {
    await this.#lastWrite;
    this.#reader.close();
    this.#file.writer?.close();
  };

  #read<Result>(work: (reader: Connection) => Result): Result {
    return this.#reader.snapshot(() => {
      const now = revision(this.#reader);
      if (now !== this.#cachedRevision) {
        this.#texts.clear();
        this.#neighbours.totals.clear();
        this.#neighbours.dated.clear();
        this.#search = undefined;
        this.#cachedRevision = now;
      }
      return work(this.#reader);
    });
  }

  async *#stream<Item>(rows: (connection: Connection) => Iterable<Item>): AsyncGenerator<Item> {
    const connection = this.#file.connect();
    try {
      connection.db.exec('BEGIN');
      let count = 0;
      for (const row of rows(connection)) {
        yield row;
        // A whole store takes seconds to read: a server answers others meanwhile.
        if (++count % PAUSE === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      throw asDramatisError(this.#file.file, error);
    } finally {
      connection.close();
    }
  }

  /** A small change of what the graph is derived from. */
  #change<Result>(work: (writer: Connection) => Result): Promise<Result> {
    return this.#exclusively(async (writer) =>
      writer.write(() => {
        requireOwn(writer);
        return work(writer);
      }),
    );
  }

  /** One write after another: a new graph is written in steps, between which other calls run. */
  #exclusively<Result>(work: (writer: Connection) => Promise<Result>): Promise<Result> {
    const { writer, file } = this.#file;
    if (writer === undefined)
      return Promise.reject(
        new DramatisError('read-only', `${file}: this store is open for reading only.`, { facts: { file } }),
      );
    const result = this.#lastWrite.then(() => work(writer));
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }
}

/** One transaction in steps, between which other calls run: a large graph takes seconds to write. */
const inSteps = async (writer: Connection, rows: () => Generator<undefined>): Promise<void> => {
  const step = <Result>(work: () => Result): Result => guarded(writer.file, work);
  step(() => writer.db.exec('BEGIN IMMEDIATE'));
  try {
    const steps = rows();
    while (!step(() => steps.next()).done) await new Promise((resolve) => setImmediate(resolve));
    step(() => writer.db.exec('COMMIT'));
  } catch (error) {
    if (writer.db.inTransaction) writer.db.exec('ROLLBACK');
    throw error;
  }
};
