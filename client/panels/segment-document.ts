import type { Span } from '../../src/contract/span.js';
import type { DocumentMention } from '../api-types.js';

export type SegmentMention = Pick<DocumentMention, 'start' | 'end' | 'type' | 'confidence' | 'entity'>;

interface Segmented {
  readonly text: string;
  readonly furniture: readonly (Span & { readonly reason: string })[];
  readonly mentions: readonly SegmentMention[];
}

export interface Segment extends Span {
  readonly text: string;
  readonly furniture?: string;
  readonly mention?: SegmentMention;
  /** Part of the sentence the document was opened at. */
  readonly target: boolean;
}

/** Paragraphs of segments, in order, that together are the text without its blank lines. */
export function segmentDocument(
  { text, furniture, mentions }: Segmented,
  target: Partial<Span> | undefined,
): Segment[][] {
  const { start: targetStart = -1, end: targetEnd = -1 } = target ?? {};
  const cuts = new Set([0, text.length]);
  const cut = (at: number) => {
    if (at > 0 && at < text.length) cuts.add(at);
  };
  for (const span of [...furniture, ...mentions]) {
    cut(span.start);
    cut(span.end);
  }
  cut(targetStart);
  cut(targetEnd);
  for (const found of text.matchAll(/\n+/g)) {
    cut(found.index);
    cut(found.index + found[0].length);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const covering = <One extends Span>(spans: readonly One[]) => {
    let at = 0;
    return (start: number): One | undefined => {
      while (at < spans.length && (spans[at]?.end ?? 0) <= start) at += 1;
      const span = spans[at];
      return span && span.start <= start ? span : undefined;
    };
  };
  const furnitureAt = covering(furniture);
  const mentionAt = covering(mentions);
  const paragraphs: Segment[][] = [];
  let paragraph: Segment[] = [];
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const piece = text.slice(start, end);
    if (/^\n+$/.test(piece)) {
      if (paragraph.length > 0) paragraphs.push(paragraph);
      paragraph = [];
      return;
    }
    const reason = furnitureAt(start)?.reason;
    const mention = mentionAt(start);
    paragraph.push({
      start,
      end,
      text: piece,
      target: start >= targetStart && end <= targetEnd,
      ...(reason && { furniture: reason }),
      ...(mention && { mention }),
    });
  });
  if (paragraph.length > 0) paragraphs.push(paragraph);
  return paragraphs;
}
