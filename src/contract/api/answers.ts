import { z } from 'zod';
import { ENTITY_TYPE_NAMES, type EntityType } from '../entity-types/index.js';
import { WINDOWS } from '../window.js';
import { entityType } from './parameters.js';

// Absence is null in an answer, so that every record of a kind has the same fields.

const count = z.int().min(0);
const day = z.string().nullable().meta({ description: 'ISO date, null where no document is dated.' });
const idOf = (what: string) => z.string().meta({ description: `Id of the ${what}.` });

/** A page of a list; `total` counts all its items, `next` is null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ total: count, items: z.array(item), next: z.string().nullable() });

const entityFields = {
  id: idOf('entity'),
  name: z.string(),
  type: entityType,
  aliases: z.array(z.string()).meta({ description: 'Its other forms, most frequent first.' }),
  mentions: count.meta({ description: 'Mentions in stories; near-copies add nothing.' }),
  documents: count,
  degree: count.meta({ description: 'Number of its neighbours.' }),
  community: count.meta({ description: 'Number of its community, 0 for the largest.' }),
  first: day,
  last: day,
};

export const entityAnswer = z.strictObject(entityFields).meta({ id: 'Entity' });
export type EntityAnswer = z.infer<typeof entityAnswer>;

export const entityDetail = z
  .strictObject({
    ...entityFields,
    pagerank: z.number(),
    structure: z
      .strictObject({
        weightedDegree: count.meta({ description: 'Sum of the weights of its edges.' }),
        betweenness: z
          .number()
          .meta({ description: 'Share of the shortest paths between two others that run through it.' }),
        betweennessError: z.number().meta({
          description: 'With 95 % certainty betweenness is within this of the exact value; 0: it is exact.',
        }),
        core: count.meta({ description: 'The largest k for which it is in the k-core.' }),
        component: count.meta({ description: 'Number of its connected part, 0 for the largest.' }),
      })
      .meta({ description: 'How it lies in the whole graph.' }),
    forms: z
      .array(z.strictObject({ text: z.string(), count }))
      .meta({ description: 'All surface forms, most frequent first.' }),
    merges: z
      .array(z.strictObject({ from: z.string(), to: z.string(), reason: z.string(), score: z.number() }))
      .meta({ description: 'Why two names were put on one node.' }),
    apart: z
      .array(z.strictObject({ from: z.string(), to: z.string(), reason: z.string(), score: z.number() }))
      .meta({
        description:
          'Others of its name that were kept apart from it, and why; the score is the chance that they are one.',
      }),
    ambiguous: z.boolean().meta({
      description:
        'A part of a name that two people of the text could bear, given to neither: perhaps not one person.',
    }),
  })
  .meta({ id: 'EntityDetail' });
export type EntityDetail = z.infer<typeof entityDetail>;

const span = {
  start: count.meta({ description: 'UTF-16 code units into the text of the document.' }),
  end: count.meta({ description: 'Exclusive.' }),
};

export const evidenceAnswer = z
  .strictObject({
    document: idOf('document'),
    sentence: count,
    ...span,
    date: day,
    text: z.string().meta({ description: 'The words that name both: `document.text.slice(start, end)`.' }),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;

export const strengthFields = {
  weight: z.int().min(1).meta({ description: 'Distinct sentences that name both.' }),
  documents: z.int().min(1).meta({ description: 'Distinct stories that name both in one sentence.' }),
  npmi: z.number().min(-1).max(1).meta({ description: 'Normalised pointwise mutual information.' }),
  significance: z.number().min(0).meta({ description: 'Dunning’s log-likelihood ratio, G².' }),
  first: day,
  last: day,
};

export const neighbourAnswer = z
  .strictObject({
    entity: entityAnswer,
    ...strengthFields,
    evidence: z.array(evidenceAnswer).max(3),
    evidenceTotal: count,
  })
  .meta({ id: 'Neighbour' });
export type NeighbourAnswer = z.infer<typeof neighbourAnswer>;

export const edgeAnswer = z
  .strictObject({
    source: idOf('entity with the smaller id'),
    target: idOf('entity with the greater id'),
    ...strengthFields,
    evidence: pageOf(evidenceAnswer),
  })
  .meta({ id: 'Edge' });
export type EdgeAnswer = z.infer<typeof edgeAnswer>;

const mentionKind = z.enum(['name', 'description', 'pronoun']);

export const mentionAnswer = z
  .strictObject({
    document: idOf('document'),
    ...span,
    text: z.string(),
    type: entityType,
    kind: mentionKind,
    confidence: z.number().min(0).max(1),
    sentence: count,
    sentenceStart: count,
    sentenceEnd: count,
    sentenceText: z.string(),
    date: day,
    title: z.string().nullable(),
    publisher: z.string().nullable(),
  })
  .meta({ id: 'Mention' });
export type MentionAnswer = z.infer<typeof mentionAnswer>;

const documentFields = {
  id: idOf('document'),
  source: z.string().meta({ description: 'The path, or the caller’s id.' }),
  format: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  dateSource: z.enum(['metadata', 'html', 'dateline', 'text']).nullable(),
  copyOf: z.string().nullable().meta({ description: 'Id of the story this is a near-copy of.' }),
};

export const documentSummary = z
  .strictObject({ ...documentFields, mentions: count, characters: count })
  .meta({ id: 'DocumentSummary' });
export type DocumentSummaryAnswer = z.infer<typeof documentSummary>;

export const documentAnswer = z
  .strictObject({
    ...documentFields,
    text: z.string(),
    furniture: z
      .array(z.strictObject({ ...span, reason: z.string() }))
      .meta({ description: 'Parts that are not the article: they give no mentions.' }),
    sentences: z.array(z.strictObject(span)),
    mentions: z.array(
      z.strictObject({
        ...span,
        text: z.string(),
        type: entityType,
        kind: mentionKind,
        confidence: z.number().min(0).max(1),
        sentence: count,
        entity: z
          .string()
          .nullable()
          .meta({ description: 'Id of the entity it names, where it names one that is shown.' }),
      }),
    ),
    copies: z.array(z.string()).meta({ description: 'Ids of its near-copies.' }),
  })
  .meta({ id: 'Document' });
export type DocumentAnswer = z.infer<typeof documentAnswer>;

export const statsAnswer = z
  .strictObject({
    documents: count,
    copies: count.meta({ description: 'Documents that are near-copies of others.' }),
    sentences: count,
    mentions: count,
    entities: count,
    edges: count,
    byType: z.strictObject(
      Object.fromEntries(ENTITY_TYPE_NAMES.map((type) => [type, count])) as Record<EntityType, typeof count>,
    ),
    first: day,
    last: day,
    readOnly: z
      .boolean()
      .meta({ description: 'True where this server takes no corrections and no documents.' }),
    window: z.enum(WINDOWS).meta({ description: 'How near two names must stand to be connected here.' }),
    store: z
      .string()
      .optional()
      .meta({ description: 'Opaque: the same as long as it is this store, and no other’s.' }),
  })
  .meta({ id: 'Stats' });
export type StatsAnswer = z.infer<typeof statsAnswer>;
