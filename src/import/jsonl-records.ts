import { z } from 'zod';
import { ID } from '../contract/api/parameters.js';
import { ENTITY_TYPE_NAMES, type EntityType } from '../contract/entity-types/index.js';
import type { DocumentId, EntityId } from '../contract/ids.js';

// What `export --format jsonl` writes. Fields that a later version adds are passed over.

/** A long book: what lies beyond is no offset of ours, and a text is made as long as the greatest. */
const MOST = 10_000_000;

const id = <Id extends string>() =>
  z
    .string()
    .regex(ID, 'is not an id')
    .transform((text) => text as Id);
const count = z.int().min(0);
const offset = z.int().min(0).max(MOST);
const figure = z.number();
const day = z.iso.date();
const absent = <Value extends z.ZodType>(value: Value) =>
  value.nullish().transform((given) => given ?? undefined) as unknown as z.ZodType<
    z.output<Value> | undefined
  >;
const text = absent(z.string());
const type = z.enum(ENTITY_TYPE_NAMES as readonly [EntityType, ...EntityType[]]);

const entity = z.object({
  kind: z.literal('entity'),
  id: id<EntityId>(),
  name: z.string(),
  type,
  aliases: z.array(z.string()),
  forms: z.array(z.object({ text: z.string(), count })),
  merges: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string(), score: figure })),
  mentions: count,
  documents: count,
  degree: count,
  community: count,
  pagerank: figure,
  structure: z.object({
    weightedDegree: count,
    betweenness: figure,
    betweennessError: figure,
    core: count,
    component: count,
  }),
  x: figure,
  y: figure,
  size: figure,
  days: z.array(
    z.object({ date: z.union([day, z.literal('')]), mentions: count, sentences: count, documents: count }),
  ),
  first: absent(day),
  last: absent(day),
});

const document = z.object({
  kind: z.literal('document'),
  id: id<DocumentId>(),
  source: z.string().min(1),
  title: text,
  url: text,
  publisher: text,
  publishedAt: text,
  copyOf: absent(id<DocumentId>()),
});

const mention = z.object({
  kind: z.literal('mention'),
  document: id<DocumentId>(),
  start: offset,
  end: offset,
  text: z.string().min(1),
  type,
  entity: absent(id<EntityId>()),
});

const edge = z.object({
  kind: z.literal('edge'),
  source: id<EntityId>(),
  target: id<EntityId>(),
  weight: z.int().min(1),
  documents: z.int().min(1),
  npmi: figure,
  significance: figure,
  first: absent(day),
  last: absent(day),
  evidence: z
    .array(
      z.object({
        document: id<DocumentId>(),
        sentence: count.max(MOST),
        start: offset,
        end: offset,
        date: absent(day),
      }),
    )
    .min(1),
});

export const jsonlRecord = z.discriminatedUnion('kind', [entity, document, mention, edge]);

export type JsonlRecord = z.output<typeof jsonlRecord>;
export type RecordOf<Kind extends JsonlRecord['kind']> = Extract<JsonlRecord, { kind: Kind }>;
