import { BEGIN, INSIDE, LAST, labelOf, UNIT } from '../extract/labels.js';
import type { TokenisedDocument } from '../extract/tokenise.js';
import type { GoldSpan } from './read-bio.js';

/**
 * Gold names as BILOU labels of our own tokens. A token that a name covers only in part belongs to it whole: train and
 * test then see the same tokens.
 */
export const goldLabels = (document: TokenisedDocument, gold: readonly GoldSpan[]): Uint8Array => {
  const labels = new Uint8Array(document.words.length);
  let token = 0;
  for (const { start, end, type } of gold) {
    while (token < labels.length && document.end[token] <= start) token++;
    const first = token;
    while (token < labels.length && document.start[token] < end) token++;
    if (token === first) continue;
    if (token === first + 1) labels[first] = labelOf(type, UNIT);
    else {
      labels.fill(labelOf(type, INSIDE), first, token);
      labels[first] = labelOf(type, BEGIN);
      labels[token - 1] = labelOf(type, LAST);
    }
  }
  return labels;
};
