import { z } from 'zod';
import { strengthFields } from './answers.js';
import {
  entityType,
  entityTypes,
  id,
  idList,
  inOrder,
  numberList,
  realNumber,
  text,
  timeParameters,
  wholeNumber,
} from './parameters.js';

const MANY = 1_000_000_000;

/** The filters of the graph, alike for the picture, the downloads and the command line. */
export const graphQuery = inOrder(
  z.strictObject({
    ...timeParameters,
    type: entityTypes.optional(),
    community: numberList('Only these communities.').optional(),
    minWeight: wholeNumber({ min: 1, max: MANY }, 'Only edges of at least this weight.').optional(),
    minSignificance: realNumber(
      { min: 0, max: MANY },
      'Only edges of at least this G²: 3.84 is p = 0.05, 10.83 is p = 0.001.',
    ).optional(),
    backbone: realNumber(
      { min: 0, max: 1 },
      'Only the backbone at this level (disparity filter, Serrano 2009); 0.05 is usual.',
    ).optional(),
    document: id('Only what this document names.').optional(),
    publisher: text('Only what the documents of this publisher name.').optional(),
    query: text('Only entities with this in their name or an alias.').optional(),
    around: idList('Only these entities and what lies within `depth` steps of them.').optional(),
    depth: wholeNumber(
      { min: 0, max: 20 },
      'Steps from `around`, or from what `query` finds. Default 1 with `around`.',
    ).optional(),
    minDegree: wholeNumber(
      { min: 0, max: MANY },
      'Only entities with at least this many edges left.',
    ).optional(),
    limit: wholeNumber({ min: 1, max: MANY }, 'At most this many entities, the strongest first.').optional(),
  }),
);
export type GraphQuery = z.output<typeof graphQuery>;

const day = z.string().nullable();
const count = z.int().min(0);

export const graphAttributes = z.strictObject({
  totalNodes: count.meta({ description: 'Entities in the store.' }),
  totalEdges: count.meta({ description: 'Edges in the store.' }),
  nodes: count.meta({ description: 'Entities in this graph.' }),
  edges: count.meta({ description: 'Edges in this graph.' }),
  leftOut: z
    .array(z.strictObject({ filter: z.string(), entities: count, edges: count }))
    .meta({ description: 'What each filter that was asked for took away, in the order they were taken.' }),
  communities: z
    .array(z.strictObject({ number: count, label: z.string(), size: count }))
    .meta({ description: 'Of the whole store, each named after its three strongest members.' }),
});
export type GraphAttributes = z.infer<typeof graphAttributes>;

/** graphology's serialised form. */
export const graphAnswer = z
  .strictObject({
    attributes: graphAttributes,
    options: z.strictObject({
      type: z.literal('undirected'),
      multi: z.literal(false),
      allowSelfLoops: z.literal(false),
    }),
    nodes: z.array(
      z.strictObject({
        key: z.string().meta({ description: 'Id of the entity.' }),
        attributes: z.strictObject({
          label: z.string(),
          type: entityType,
          mentions: count,
          documents: count,
          x: z.number(),
          y: z.number(),
          size: z.number(),
          color: z.string(),
          community: count,
          pagerank: z.number(),
          first: day,
          last: day,
        }),
      }),
    ),
    edges: z.array(
      z.strictObject({
        key: z.string(),
        source: z.string(),
        target: z.string(),
        attributes: z.strictObject(strengthFields),
      }),
    ),
  })
  .meta({ id: 'Graph' });
export type GraphAnswer = z.infer<typeof graphAnswer>;
