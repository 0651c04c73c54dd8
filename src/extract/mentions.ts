import type { Mention } from '../contract/mention.js';
import type { Decoder } from './decoder.js';
import { BEGIN, LAST, OUTSIDE, positionOf, TAGGED_TYPES, typeOf, UNIT } from './labels.js';
import type { TokenisedDocument } from './tokenise.js';

/** A name in tokens: `first` to `last`, both inclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  /** Index into TAGGED_TYPES. */
  readonly type: number;
  /** Raw probability of the model. */
  readonly probability: number;
}

/** Labels of one stretch, decoded, as spans with their probability; `decoder` holds its marginals. */
export const spansOf = (labels: Uint8Array, first: number, end: number, decoder: Decoder): TokenSpan[] => {
  const spans: TokenSpan[] = [];
  for (let token = first; token < end; token++) {
    const position = positionOf(labels[token]);
    if (position !== BEGIN && position !== UNIT) continue;
    let last = token;
    if (position === BEGIN) while (last < end - 1 && positionOf(labels[last]) !== LAST) last++;
    const probability = decoder.spanProbability(token - first, last - first, labels, first);
    spans.push({ first: token, last, type: typeOf(labels[token]), probability });
    token = last;
  }
  return spans;
};

/** Tokens beyond the first and last name of a stretch that their probability is worked out with. */
const MARGIN = 4;

/** The part of a decoded stretch that holds names, with a margin of 'O' around; undefined where it holds none. */
export const namedPart = (
  labels: Uint8Array,
  first: number,
  end: number,
): { readonly first: number; readonly end: number } | undefined => {
  let from = first;
  while (from < end && labels[from] === OUTSIDE) from++;
  if (from === end) return undefined;
  let to = end;
  while (labels[to - 1] === OUTSIDE) to--;
  return { first: Math.max(first, from - MARGIN), end: Math.min(end, to + MARGIN) };
};

/** A span as a mention of the text. `sentence` counts the document's sentences. */
export const mentionOf = (
  text: string,
  document: TokenisedDocument,
  span: TokenSpan,
  sentence: number,
  confidence: number,
): Mention => {
  const start = document.start[span.first];
  const end = document.end[span.last];
  return {
    start,
    end,
    text: text.slice(start, end),
    type: TAGGED_TYPES[span.type],
    confidence,
    kind: 'name',
    sentence,
  };
};
