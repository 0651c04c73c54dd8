import { z } from 'zod';
import type { Document } from '../contract/document.js';
import { DramatisError } from '../contract/errors.js';
import { buildDocument } from './build-document.js';
import { readDate } from './dates/read-date.js';

const optional = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

/** `{"id", "text", "title"?, "url"?, "publisher"?, "publishedAt"?}`; other members are ignored, null means absent. */
export const documentRecord = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]).optional(),
  text: z.string(),
  title: optional,
  url: optional,
  publisher: optional,
  publishedAt: optional,
});

export type DocumentRecord = z.output<typeof documentRecord>;

/** The record in a parsed JSON value. Throws 'bad-json', naming `place` and the member that is wrong. */
export const parseRecord = (value: unknown, place: string): DocumentRecord => {
  const result = documentRecord.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const member = issue?.path.length ? `'${issue.path.join('.')}': ` : '';
  throw new DramatisError(
    'bad-json',
    `${place}: not a document record (${member}${issue?.message ?? 'not an object'}). Each is one {"id": "…", "text": "…"} object.`,
    { facts: { place } },
  );
};

/**
 * One record from stdin, a JSONL file or the API → its document under the given source; the record's id is not used here.
 * `publishedAt` that cannot be read for certain is left out. Throws 'bad-json', and 'empty-file' where the text is blank.
 */
export const documentFromRecord = (value: unknown, source: string): Document => {
  const record = parseRecord(value, source);
  if (!/\S/.test(record.text)) {
    throw new DramatisError(
      'empty-file',
      `${source}: its 'text' is empty. Leave the record out, or give it a text.`,
      {
        facts: { source },
      },
    );
  }
  const publishedAt = record.publishedAt === undefined ? undefined : readDate(record.publishedAt);
  return buildDocument({
    source,
    format: 'jsonl',
    text: record.text,
    ...(record.title !== undefined && { title: record.title }),
    ...(record.url !== undefined && { url: record.url }),
    ...(record.publisher !== undefined && { publisher: record.publisher }),
    ...(publishedAt !== undefined && { date: { publishedAt, dateSource: 'metadata' as const } }),
  });
};
