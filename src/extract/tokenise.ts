import type { Span } from '../contract/span.js';
import { cleanView, toOriginal } from './clean-view.js';
import { type Segment, segmentsOf } from './segments.js';
import { repairBreaks } from './sentence-breaks.js';
import { joinTokens } from './token-joins.js';
import type { TokenReader, TokenSink } from './wink.js';

/** A sentence as a run of tokens: `first` to `end`, end exclusive. */
export interface TokenSentence {
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
}

/** The tokens of a document, with offsets into its text as stored. No token or sentence lies in furniture. */
export interface TokenisedDocument {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** As the recognisers read them: plain quotes, nothing invisible. */
  readonly words: readonly string[];
  /** Code into PARTS_OF_SPEECH. */
  readonly pos: Uint8Array;
  readonly sentences: readonly TokenSentence[];
}

/** Texts longer than this are handed to wink in parts: its memory and time stay flat. */
const LARGEST_PART = 32_768;

const complement = (length: number, furniture: readonly Span[]): Span[] => {
  const kept: Span[] = [];
  let done = 0;
  for (const { start, end } of furniture) {
    if (start > done) kept.push({ start: done, end: Math.min(start, length) });
    done = Math.max(done, end);
  }
  if (done < length) kept.push({ start: done, end: length });
  return kept;
};

/** Cuts a segment that is longer than LARGEST_PART after a sentence, or else at a blank. */
function* partsOf(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LARGEST_PART) {
    const limit = from + LARGEST_PART;
    const full = text.lastIndexOf('. ', limit);
    const blank = text.lastIndexOf(' ', limit);
    let cut = full > from ? full + 1 : blank > from ? blank : text.indexOf(' ', limit);
    if (cut < 0 || cut > end) cut = end;
    yield { start: from, end: cut };
    from = cut;
  }
  yield { start: from, end };
}

export const tokenise = (
  text: string,
  furniture: readonly Span[],
  reader: TokenReader,
): TokenisedDocument => {
  const start: number[] = [];
  const end: number[] = [];
  const words: string[] = [];
  const pos: number[] = [];
  const sentences: TokenSentence[] = [];
  let paragraph = 0;

  const readSegment = (view: string, segment: Segment, place: (from: number, to: number) => Span): void => {
    const sink: TokenSink = { start: [], end: [], pos: [], breaks: [] };
    for (const part of partsOf(view, segment)) reader.read(view, part.start, part.end, sink);
    joinTokens(view, sink);
    repairBreaks(view, sink);
    let first = words.length;
    for (let index = 0; index < sink.start.length; index++) {
      const original = place(sink.start[index], sink.end[index]);
      start.push(original.start);
      end.push(original.end);
      words.push(view.slice(sink.start[index], sink.end[index]));
      pos.push(sink.pos[index]);
      if (sink.breaks[index] === 1) {
        sentences.push({ first, end: words.length, paragraph: segment.paragraph });
        first = words.length;
      }
    }
  };

  for (const piece of complement(text.length, furniture)) {
    const view = cleanView(text, piece);
    for (const segment of segmentsOf(view.text, paragraph)) {
      paragraph = segment.paragraph + 1;
      readSegment(view.text, segment, (from, to) => toOriginal(view, from, to));
    }
  }
  return {
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    words,
    pos: Uint8Array.from(pos),
    sentences,
  };
};
