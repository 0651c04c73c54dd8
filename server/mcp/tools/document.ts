import { z } from 'zod';
import { knownDocument } from '../../known.js';
import { cut, tokensOf } from '../budget.js';
import { budgetField, tool } from '../tool.js';

export const document = tool({
  name: 'document',
  title: 'Read a document',
  description:
    'The text of a document from an offset on, as much as the budget holds, with the entities it names there. Offsets are UTF-16 code units, as in all spans.',
  input: z.strictObject({
    document: z.string().trim().min(1).max(64).meta({ description: 'Id of the document.' }),
    start: z.int().min(0).default(0).meta({ description: 'Where to begin: the `next` of the reply before.' }),
    ...budgetField,
  }),
  call: async ({ store }, { document: id, start: asked, budget }) => {
    const { document: read, extraction, entityOf, copyOf } = await knownDocument(store, id);
    const start = Math.min(asked, read.text.length);
    const within = (length: number): object => {
      const end = wholeCharacters(read.text, start + length);
      return {
        document: id,
        source: cut(read.source, 120),
        ...(read.title !== undefined && { title: cut(read.title, 120) }),
        ...(read.publisher !== undefined && { publisher: cut(read.publisher, 60) }),
        ...(read.publishedAt !== undefined && { publishedAt: read.publishedAt }),
        ...(copyOf !== undefined && { copyOf }),
        total: read.text.length,
        start,
        end,
        text: read.text.slice(start, end),
        mentions: extraction.mentions.flatMap((mention, index) =>
          mention.start >= start && mention.end <= end && entityOf[index] !== undefined
            ? [{ start: mention.start, end: mention.end, entity: entityOf[index] }]
            : [],
        ),
        next: end < read.text.length ? end : null,
      };
    };
    // The longest stretch that fits, by halving: a longer one never takes less.
    let [fits, tooLong] = [0, Math.min(read.text.length - start, budget * 3) + 1];
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2);
      if (tokensOf(JSON.stringify(within(middle))) <= budget) fits = middle;
      else tooLong = middle;
    }
    return within(fits);
  },
});

const wholeCharacters = (text: string, end: number): number => {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
};
