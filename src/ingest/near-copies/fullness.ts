import type { Extraction } from '../../contract/mention.js';

/** How much a printing says of anybody: its distinct sentences that hold a name. */
export const fullness = ({ sentences, mentions }: Pick<Extraction, 'sentences' | 'mentions'>): number => {
  const naming = new Set<string>();
  for (const { kind, sentence } of mentions) if (kind === 'name') naming.add(sentences[sentence]!.key);
  return naming.size;
};
