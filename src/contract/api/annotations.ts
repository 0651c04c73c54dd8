import { z } from 'zod';

const count = z.int().min(0);

/** W3C Web Annotation Data Model, the part that mentions need. */
export const annotationPage = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: z.string(),
    type: z.literal('AnnotationPage'),
    items: z.array(
      z.strictObject({
        id: z.string(),
        type: z.literal('Annotation'),
        motivation: z.literal('identifying'),
        body: z.array(
          z.union([
            z.strictObject({
              type: z.literal('SpecificResource'),
              purpose: z.literal('identifying'),
              source: z.string().meta({ description: 'Address of the entity.' }),
            }),
            z.strictObject({
              type: z.literal('TextualBody'),
              purpose: z.literal('tagging'),
              value: z.string().meta({ description: 'Type of the mention.' }),
            }),
          ]),
        ),
        target: z.strictObject({
          source: z.string().meta({ description: 'Address of the document.' }),
          selector: z.tuple([
            z.strictObject({ type: z.literal('TextPositionSelector'), start: count, end: count }),
            z.strictObject({
              type: z.literal('TextQuoteSelector'),
              exact: z.string(),
              prefix: z.string(),
              suffix: z.string(),
            }),
          ]),
        }),
      }),
    ),
  })
  .meta({ id: 'AnnotationPage' });
export type AnnotationPage = z.infer<typeof annotationPage>;
