import type { Document } from '../contract/document.js';
import type { DocumentId } from '../contract/ids.js';
import type { Mention, Sentence } from '../contract/mention.js';
import type { Prepared } from '../contract/prepared.js';
import type { Span } from '../contract/span.js';

/** A document as a file of a graph tells of it: without its text. */
export interface ToldDocument {
  readonly id: DocumentId;
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
}

export interface ToldMention extends Span {
  readonly text: string;
  readonly type: Mention['type'];
}

/** Where the evidence of edges says that a sentence lies. */
export interface ToldSentence extends Span {
  readonly sentence: number;
}

/**
 * A document from what is told of it: its names at their places with blanks between them, so that offsets stay true, and the
 * sentences that evidence lies in, those between them filling the gaps. Mentions are sorted by start and do not overlap.
 */
export const skeleton = (
  { id, source, ...metadata }: ToldDocument,
  mentions: readonly ToldMention[],
  evidence: readonly ToldSentence[],
): Prepared => {
  const text = textOf(mentions, evidence);
  const sentences = sentencesOf(evidence, text.length);
  const document: Document = { id, source, format: 'import', text, ...metadata, furniture: [], hash: '' };
  let sentence = 0;
  return {
    document,
    extraction: {
      sentences,
      mentions: mentions.map((mention): Mention => {
        while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= mention.start) sentence++;
        return { ...mention, confidence: 1, kind: 'name', sentence };
      }),
    },
    entities: [],
    signature: new Uint32Array(),
  };
};

const textOf = (mentions: readonly ToldMention[], evidence: readonly Span[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, text } of mentions) {
    parts.push(' '.repeat(start - at), text);
    at = start + text.length;
  }
  const end = evidence.reduce((most, span) => Math.max(most, span.end), at);
  return parts.join('') + ' '.repeat(end - at);
};

const sentencesOf = (evidence: readonly ToldSentence[], length: number): readonly Sentence[] => {
  const known = new Map<number, Span>();
  for (const { sentence, start, end } of evidence) {
    // Of runs of sentences the shortest that begins here is nearest to being one.
    const shortest = known.get(sentence);
    if (shortest === undefined || end < shortest.end) known.set(sentence, { start, end });
  }
  const numbers = [...known.keys()].sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  const add = (start: number, end: number): void => {
    sentences.push({ start, end, key: '', paragraph: 0 });
  };
  let end = 0;
  for (const [index, number] of numbers.entries()) {
    const span = known.get(number)!;
    while (sentences.length < number) {
      add(end, Math.max(end, span.start));
      end = Math.max(end, span.start);
    }
    const next = known.get(numbers[index + 1] ?? -1)?.start ?? length;
    add(span.start, Math.max(span.start, Math.min(span.end, next)));
    end = Math.max(end, sentences.at(-1)!.end);
  }
  if (end < length || sentences.length === 0) add(end, length);
  return sentences;
};
