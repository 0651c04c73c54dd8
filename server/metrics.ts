import type { RequestHandler } from 'express';
import type { Store } from '../src/store/store.js';

/** Upper bounds of the duration histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  readonly labels: string;
  count: number;
  sum: number;
  readonly buckets: number[];
}

/** Counts and times requests, and writes what Prometheus reads (text format 0.0.4). */
export class Metrics {
  readonly #series = new Map<string, Series>();

  /** Requests are told apart by route (its pattern), never by address: ids would make a series each. */
  readonly count: RequestHandler = (request, response, next) => {
    const start = process.hrtime.bigint();
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const route = String(response.locals.route ?? request.route?.path ?? 'none');
      const labels = `method="${label(request.method)}",route="${label(route)}",status="${response.statusCode}"`;
      const series = this.#series.get(labels) ?? { labels, count: 0, sum: 0, buckets: BOUNDS.map(() => 0) };
      this.#series.set(labels, series);
      series.count += 1;
      series.sum += seconds;
      for (const [index, bound] of BOUNDS.entries())
        if (seconds <= bound) series.buckets[index] = (series.buckets[index] ?? 0) + 1;
    });
    next();
  };

  async text(store: Store): Promise<string> {
    const { documents, mentions, entities, edges } = await store.stats();
    const gauge = (name: string, help: string, value: number): string =>
      `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
    return [
      gauge('dramatis_documents', 'Documents in the store.', documents),
      gauge('dramatis_mentions', 'Mentions in the store.', mentions),
      gauge('dramatis_entities', 'Entities in the graph.', entities),
      gauge('dramatis_edges', 'Edges in the graph.', edges),
      gauge('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage().rss),
      gauge('process_uptime_seconds', 'Seconds since the start.', process.uptime()),
      '# HELP http_request_duration_seconds Time to answer.\n# TYPE http_request_duration_seconds histogram\n',
      ...[...this.#series.values()].map(histogram),
    ].join('');
  }
}

const histogram = ({ labels, count, sum, buckets }: Series): string => {
  const name = 'http_request_duration_seconds';
  const rows = BOUNDS.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${buckets[index]}\n`);
  return [
    ...rows,
    `${name}_bucket{${labels},le="+Inf"} ${count}\n`,
    `${name}_sum{${labels}} ${sum}\n`,
    `${name}_count{${labels}} ${count}\n`,
  ].join('');
};

const label = (value: string): string =>
  value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').slice(0, 100);
