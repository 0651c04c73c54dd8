import type { Span } from '../contract/span.js';
import { cleanView, originalEnd, originalStart } from './clean-view.js';
import { segmentsOf } from './segments.js';
import { repairBreaks } from './sentence-breaks.js';
import { joinTokens } from './token-joins.js';
import { NO_BREAK, TokenList } from './token-list.js';
import type { NumberedWords } from './vocabulary.js';
import type { TokenReader } from './wink.js';

/** A sentence as a run of tokens: `first` to `end`, end exclusive. */
export interface TokenSentence {
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
}

/** The tokens of a document, with offsets into its text as stored. No token or sentence lies in furniture. */
export interface TokenisedDocument extends NumberedWords {
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** As the recognisers read them: plain quotes, nothing invisible. */
  readonly words: readonly string[];
  /** Code into PARTS_OF_SPEECH. */
  readonly pos: Uint8Array;
  readonly sentences: readonly TokenSentence[];
}

/** Tokens of the longest sentence. Where none ends, as in a list without a full stop, one is ended: what follows stays linear in memory. */
const LONGEST_SENTENCE = 1000;

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
  const sentences: TokenSentence[] = [];
  const read = new TokenList(text.length / 4);
  let paragraph = 0;
  for (const piece of complement(text.length, furniture)) {
    const view = cleanView(text, piece);
    const segments = segmentsOf(view.text, paragraph);
    if (segments.length === 0) continue;
    paragraph = segments[segments.length - 1].paragraph + 1;
    const from = read.length;
    reader.read(view.text, segments, read);
    joinTokens(view.text, read, from);
    repairBreaks(read, from);
    let first = from;
    let segment = 0;
    for (let token = from; token < read.length; token++) {
      if (read.breaks[token] !== NO_BREAK || token - first >= LONGEST_SENTENCE - 1) {
        while (segments[segment].end <= read.start[token]) segment++;
        sentences.push({ first, end: token + 1, paragraph: segments[segment].paragraph });
        first = token + 1;
      }
      read.start[token] = originalStart(view, read.start[token]);
      read.end[token] = originalEnd(view, read.end[token]);
    }
  }
  const { length, words } = read;
  return {
    start: read.start.subarray(0, length),
    end: read.end.subarray(0, length),
    words,
    ids: read.id.subarray(0, length),
    vocabulary: reader.vocabulary,
    pos: read.pos.subarray(0, length),
    sentences,
  };
};
