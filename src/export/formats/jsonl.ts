import type { Exporter, GraphSource } from '../exporter.js';
import { inPieces } from '../in-pieces.js';

const line = (record: Readonly<Record<string, unknown>>): string => `${JSON.stringify(record)}\n`;

async function* parts(source: GraphSource): AsyncGenerator<string> {
  for await (const { first, last, ...entity } of source.entities())
    yield line({ kind: 'entity', ...entity, first: first ?? null, last: last ?? null });
  for await (const { mentions, ...document } of source.documents()) {
    yield line({
      kind: 'document',
      id: document.id,
      source: document.source,
      title: document.title ?? null,
      url: document.url ?? null,
      publisher: document.publisher ?? null,
      publishedAt: document.publishedAt ?? null,
      copyOf: document.copyOf ?? null,
    });
    for (const { start, end, text, type, entity } of mentions)
      yield line({
        kind: 'mention',
        document: document.id,
        start,
        end,
        text,
        type,
        entity: entity ?? null,
      });
  }
  for await (const { first, last, evidence, ...edge } of source.edges())
    yield line({ kind: 'edge', ...edge, first: first ?? null, last: last ?? null, evidence });
}

/** The whole store, a record a line: entities, each document followed by its mentions, edges with all their evidence. */
export const jsonl = {
  name: 'jsonl',
  title: 'JSON lines: documents, mentions, entities, edges',
  mediaType: 'application/x-ndjson',
  write: (source) => inPieces(parts(source)),
} as const satisfies Exporter;
