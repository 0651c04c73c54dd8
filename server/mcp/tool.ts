import { z } from 'zod';
import type { Context } from '../context.js';

export type ToolContext = Pick<Context, 'store' | 'chains'>;

/** What a program that talks to a language model can ask for. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Errors: DramatisError; its message is what the caller gets. */
  readonly call: (context: ToolContext, input: unknown) => Promise<object>;
}

export const tool = <Input extends z.ZodObject>(definition: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly call: (context: ToolContext, input: z.output<Input>) => Promise<object>;
}): Tool => ({
  ...definition,
  call: (context, input) => definition.call(context, definition.input.parse(input)),
});

export const budgetField = {
  budget: z
    .int()
    .min(300)
    .max(100_000)
    .default(2000)
    .meta({ description: 'Most tokens in the reply. What does not fit comes with `next`.' }),
};

export const cursorField = {
  cursor: z.string().min(1).max(1000).optional().meta({ description: 'The `next` of the reply before.' }),
};

export const entityField = (description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ description: `${description}: a name or an id.` });
