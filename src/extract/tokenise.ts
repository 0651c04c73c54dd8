import type { Span } from '../contract/span.js';
import { cleanView, originalEnd, originalStart } from './clean-view.js';
import { segmentsOf } from './segments.js';
import { repairBreaks } from './sentence-breaks.js';
import { joinTokens } from './token-joins.js';
import { NO_BREAK, type TokenReader, type TokenSink } from './wink.js';

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

/** Clean → cut into segments → wink → joins and sentence repairs, each on what stands between furniture. */
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
  for (const piece of complement(text.length, furniture)) {
    const view = cleanView(text, piece);
    const segments = segmentsOf(view.text, paragraph);
    if (segments.length === 0) continue;
    paragraph = segments[segments.length - 1].paragraph + 1;
    const sink: TokenSink = { start: [], end: [], words: [], pos: [], breaks: [] };
    reader.read(view.text, segments, sink);
    joinTokens(view.text, sink);
    repairBreaks(sink);
    let first = words.length;
    let segment = 0;
    for (let index = 0; index < sink.start.length; index++) {
      start.push(originalStart(view, sink.start[index]));
      end.push(originalEnd(view, sink.end[index]));
      words.push(sink.words[index]);
      pos.push(sink.pos[index]);
      if (sink.breaks[index] === NO_BREAK) continue;
      while (segments[segment].end <= sink.start[index]) segment++;
      sentences.push({ first, end: words.length, paragraph: segments[segment].paragraph });
      first = words.length;
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
