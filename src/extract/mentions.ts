import type { Mention } from '../contract/mention.js';
import type { Chain } from './chain.js';
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

/** Labels of one stretch, decoded, as spans with their probability; `chain` holds its marginals. */
export const spansOf = (labels: Uint8Array, first: number, end: number, chain: Chain): TokenSpan[] => {
  const spans: TokenSpan[] = [];
  for (let token = first; token < end; token++) {
    const position = positionOf(labels[token]);
    if (position !== BEGIN && position !== UNIT) continue;
    let last = token;
    if (position === BEGIN) while (last < end - 1 && positionOf(labels[last]) !== LAST) last++;
    const probability = chain.spanProbability(token - first, last - first, labels, first);
    spans.push({ first: token, last, type: typeOf(labels[token]), probability });
    token = last;
  }
  return spans;
};

export const hasName = (labels: Uint8Array, first: number, end: number): boolean => {
  for (let token = first; token < end; token++) if (labels[token] !== OUTSIDE) return true;
  return false;
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
