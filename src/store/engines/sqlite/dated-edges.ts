import type { EntityType } from '../../../contract/entity-types/index.js';
import type { DayCount } from '../../../contract/graph-records.js';
import type { Connection } from './connection.js';

/** An entity's edges with the days of their evidence: what any stretch of time is counted from, without the database. */
export interface DatedEdges {
  /** Of edge n: the entity at its other end, with its type, and the edge's own number. */
  readonly neighbours: Int32Array;
  readonly types: readonly EntityType[];
  readonly edges: Int32Array;
  /** Dated evidence of edge n stands at `starts[n]` up to `starts[n + 1]`, by day, a document's beside each other. */
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly documents: Int32Array;
}

/** Days and how many distinct sentences of each name a neighbour, for each neighbour of `DatedEdges`. */
export interface NeighbourDays {
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly sentences: Int32Array;
}

/** '2022-04-26' as 20220426: in the same order, and four bytes. */
export const dayNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));

export const dayText = (day: number): string => {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};

const readDatedEdges = (connection: Connection, entity: number): DatedEdges => {
  // A row an edge: rows are what better-sqlite3 is slow at, and a hub has several spans for each of 40,000 edges.
  const rows = connection.all<{ neighbour: number; type: EntityType; edge: number; dated: string | null }>(
    `SELECT neighbour, type, edge,
       (SELECT group_concat(document || ' ' || replace(date, '-', ''), ' ') FROM
         (SELECT document, date FROM evidence v WHERE v.edge = a.edge AND date IS NOT NULL ORDER BY position)) dated
     FROM adjacency a WHERE entity = ?`,
    entity,
  );
  const starts = new Int32Array(rows.length + 1);
  const [documents, days]: [number[], number[]] = [[], []];
  rows.forEach(({ dated }, index) => {
    const numbers = dated?.split(' ') ?? [];
    for (let at = 0; at < numbers.length; at += 2) {
      documents.push(Number(numbers[at]));
      days.push(Number(numbers[at + 1]));
    }
    starts[index + 1] = days.length;
  });
  return {
    neighbours: Int32Array.from(rows, ({ neighbour }) => neighbour),
    types: rows.map(({ type }) => type),
    edges: Int32Array.from(rows, ({ edge }) => edge),
    starts,
    days: Int32Array.from(days),
    documents: Int32Array.from(documents),
  };
};

const readNeighbourDays = (connection: Connection, entity: number): NeighbourDays => {
  const rows = connection.all<{ days: string }>(
    'SELECT n.days FROM adjacency a CROSS JOIN entities n ON n.number = a.neighbour WHERE a.entity = ?',
    entity,
  );
  const starts = new Int32Array(rows.length + 1);
  const [days, sentences]: [number[], number[]] = [[], []];
  rows.forEach((row, index) => {
    for (const day of JSON.parse(row.days) as readonly DayCount[]) {
      if (day.date === '') continue;
      days.push(dayNumber(day.date));
      sentences.push(day.sentences);
    }
    starts[index + 1] = days.length;
  });
  return { starts, days: Int32Array.from(days), sentences: Int32Array.from(sentences) };
};

/** 64 MB: the edges of some twenty hubs of 40,000. */
const MOST_NUMBERS = 16_000_000;

/** What was last asked for, for as long as the graph is the same. */
export class DatedEdgesCache {
  readonly #edges = new Map<number, DatedEdges>();
  readonly #days = new Map<number, NeighbourDays>();
  #numbers = 0;

  edges(connection: Connection, entity: number): DatedEdges {
    const known = this.#edges.get(entity);
    if (known !== undefined) return known;
    const read = readDatedEdges(connection, entity);
    this.#makeRoom(3 * read.edges.length + 2 * read.days.length);
    this.#edges.set(entity, read);
    return read;
  }

  days(connection: Connection, entity: number): NeighbourDays {
    const known = this.#days.get(entity);
    if (known !== undefined) return known;
    const read = readNeighbourDays(connection, entity);
    this.#makeRoom(read.starts.length + 2 * read.days.length);
    this.#days.set(entity, read);
    return read;
  }

  clear(): void {
    this.#edges.clear();
    this.#days.clear();
    this.#numbers = 0;
  }

  #makeRoom(numbers: number): void {
    if (this.#numbers + numbers > MOST_NUMBERS) this.clear();
    this.#numbers += numbers;
  }
}
