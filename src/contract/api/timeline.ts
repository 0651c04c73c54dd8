import { z } from 'zod';

const count = z.int().min(0);

export const timelineAnswer = z
  .strictObject({
    total: count,
    items: z.array(
      z.strictObject({
        start: z.string().meta({ description: 'First day of the bucket; weeks begin on Monday.' }),
        mentions: count.meta({ description: 'Mentions in stories of that time.' }),
        edges: count.meta({ description: 'Edges with evidence of that time.' }),
      }),
    ),
    next: z.null(),
    undated: z
      .strictObject({ mentions: count, edges: count })
      .meta({ description: 'Mentions in undated stories, and edges with undated evidence.' }),
  })
  .meta({ id: 'Timeline' });
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
