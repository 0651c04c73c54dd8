import { createHash } from 'node:crypto';
import type { Extraction, Sentence } from '../contract/mention.js';
import type { Window } from '../contract/window.js';
import type { SameSentence } from './near-sentences.js';

/** A stretch of a document that counts once: sentences `first` to `last`, both inclusive. */
export interface Stretch {
  /** Equal keys are the same text printed twice. */
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

const keyOf = (sentences: readonly Sentence[], same: SameSentence): string => {
  const hash = createHash('sha1');
  for (const { key } of sentences) hash.update(same.get(key) ?? key).update('\n');
  return hash.digest('base64url').slice(0, 14);
};

/** Cuts a document into its sentences, its paragraphs, or leaves it whole. Near-copies of a sentence have one key. */
export const stretchesOf = (
  { sentences }: Extraction,
  window: Window,
  same: SameSentence,
): readonly Stretch[] => {
  if (window === 'sentence')
    return sentences.map(({ key }, index) => ({ key: same.get(key) ?? key, first: index, last: index }));
  const stretches: Stretch[] = [];
  let first = 0;
  for (let next = 1; next <= sentences.length; next++) {
    const ends =
      next === sentences.length ||
      (window === 'paragraph' && sentences[next]!.paragraph !== sentences[first]!.paragraph);
    if (!ends) continue;
    stretches.push({ key: keyOf(sentences.slice(first, next), same), first, last: next - 1 });
    first = next;
  }
  return stretches;
};
