import { z } from 'zod';
import { entityType, ID } from './parameters.js';

const name = z.string().trim().min(1).max(300);

const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), name, type: entityType }),
  z.strictObject({
    kind: z.literal('mention'),
    source: z.string().min(1).max(4000),
    start: z.int().min(0),
    end: z.int().min(1),
    text: z.string().min(1).max(1000),
  }),
]);

/** What a correction holds on to; an id is a short way to say the name and type that the entity has now. */
const anchorOrId = z
  .union([anchor, z.string().regex(ID, 'is not an id')])
  .meta({ description: 'A name with its type, a mention, or the id of an entity.' });

const several = z.array(anchorOrId).min(1).max(1000);

export const decisionBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('merge'), into: anchorOrId, from: several }),
    z.strictObject({ kind: z.literal('split'), mentions: several, name: name.optional() }),
    z.strictObject({ kind: z.literal('rename'), entity: anchorOrId, name }),
    z.strictObject({ kind: z.literal('retype'), entity: anchorOrId, type: entityType }),
    z.strictObject({ kind: z.literal('hide'), entity: anchorOrId }),
  ])
  .meta({ id: 'NewDecision' });
export type DecisionRequest = z.infer<typeof decisionBody>;
export type AnchorOrId = z.infer<typeof anchorOrId>;

const taken = {
  id: z.string(),
  at: z.string().meta({ description: 'ISO date-time when it was taken.' }),
  undone: z.boolean().meta({ description: 'Whether a later entry takes it back.' }),
};

export const decisionAnswer = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...taken, kind: z.literal('merge'), into: anchor, from: z.array(anchor) }),
    z.strictObject({ ...taken, kind: z.literal('split'), mentions: z.array(anchor), name: name.optional() }),
    z.strictObject({ ...taken, kind: z.literal('rename'), entity: anchor, name }),
    z.strictObject({ ...taken, kind: z.literal('retype'), entity: anchor, type: entityType }),
    z.strictObject({ ...taken, kind: z.literal('hide'), entity: anchor }),
    z.strictObject({ ...taken, kind: z.literal('undo'), decision: z.string() }),
  ])
  .meta({ id: 'Decision' });
export type DecisionAnswer = z.infer<typeof decisionAnswer>;
