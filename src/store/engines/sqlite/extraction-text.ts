import type { EntityType } from '../../../contract/entity-types/index.js';
import type { Extraction, MentionKind } from '../../../contract/mention.js';

type SentenceTuple = readonly [start: number, end: number, key: string, paragraph: number, sketch?: string];
type MentionTuple = readonly [
  start: number,
  end: number,
  text: string,
  type: EntityType,
  confidence: number,
  kind: MentionKind,
  sentence: number,
];

/** An extraction as JSON without field names: a third of the size, and of the time to read a corpus. */
export const extractionToText = ({ sentences, mentions }: Extraction): string =>
  JSON.stringify([
    sentences.map(
      ({ start, end, key, paragraph, sketch }): SentenceTuple =>
        sketch === undefined ? [start, end, key, paragraph] : [start, end, key, paragraph, sketch],
    ),
    mentions.map(
      ({ start, end, text, type, confidence, kind, sentence }): MentionTuple => [
        start,
        end,
        text,
        type,
        confidence,
        kind,
        sentence,
      ],
    ),
  ]);

export const extractionFromText = (stored: string): Extraction => {
  const [sentences, mentions] = JSON.parse(stored) as [readonly SentenceTuple[], readonly MentionTuple[]];
  return {
    sentences: sentences.map(([start, end, key, paragraph, sketch]) => ({
      start,
      end,
      key,
      paragraph,
      ...(sketch !== undefined && { sketch }),
    })),
    mentions: mentions.map(([start, end, text, type, confidence, kind, sentence]) => ({
      start,
      end,
      text,
      type,
      confidence,
      kind,
      sentence,
    })),
  };
};
