import type { Extraction } from '../../contract/mention.js';

/** How much a printing adds to a graph: its distinct sentences that hold two names or more. */
export const connectingSentences = ({
  sentences,
  mentions,
}: Pick<Extraction, 'sentences' | 'mentions'>): number => {
  const first = new Map<string, string>();
  const connecting = new Set<string>();
  for (const { kind, sentence, text } of mentions) {
    if (kind !== 'name') continue;
    const { key } = sentences[sentence]!;
    if ((first.get(key) ?? text) !== text) connecting.add(key);
    first.set(key, text);
  }
  return connecting.size;
};
