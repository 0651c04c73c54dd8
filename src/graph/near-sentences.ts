import { byCodeUnits } from '../lib/by-code-units.js';
import { DisjointSets } from '../lib/disjoint-sets.js';
import { BANDS, bandOf, sketchesAgree } from '../lib/sketches-agree.js';
import type { Story } from './stories.js';

/** Key of a sentence → the key under which it and its near-copies count as one. Sentences without near-copies are not in it. */
export type SameSentence = ReadonlyMap<string, string>;

/** A sentence that names somebody, where it was printed first. */
interface Printed {
  readonly key: string;
  readonly sketch: string;
  readonly story: Story;
  readonly sentence: number;
  /** The first in it that counts; a sentence's mentions stand together. */
  readonly mention: number;
}

// A sentence is compared with so many before it that share a band: text made from one pattern stays linear.
const MOST = 32;

/**
 * Finds the sentences that were printed again with a few words changed ('he said' put in, a verb replaced): those whose sketches
 * agree, and of which one names nobody that the other does not. Near-copies of near-copies are one sentence. Nearly linear;
 * depends on the set of stories alone. `stories` in the order they were printed.
 */
export const nearSentences = (stories: readonly Story[]): SameSentence => {
  const printed = sentencesNaming(stories);
  const sets = new DisjointSets(printed.length);
  const heads = Array.from({ length: BANDS }, () => new Map<number, number>());
  const before = new Int32Array(printed.length * BANDS).fill(-1);
  const alike = new Set<number>();
  printed.forEach((one, index) => {
    for (let band = 0; band < BANDS; band++) {
      const value = bandOf(one.sketch, band);
      let other = heads[band]!.get(value) ?? -1;
      before[index * BANDS + band] = other;
      heads[band]!.set(value, index);
      for (let seen = 0; other >= 0 && seen < MOST; seen++, other = before[other * BANDS + band]!) {
        if (sets.find(other) === sets.find(index) || !sketchesAgree(one.sketch, printed[other]!.sketch))
          continue;
        if (!nested(namesIn(one), namesIn(printed[other]!))) continue;
        sets.union(index, other);
        alike.add(index).add(other);
      }
    }
  });
  const keyOf = new Map<number, string>();
  for (const index of alike) {
    const set = sets.find(index);
    const known = keyOf.get(set);
    const { key } = printed[index]!;
    if (known === undefined || byCodeUnits(key, known) < 0) keyOf.set(set, key);
  }
  return new Map([...alike].map((index) => [printed[index]!.key, keyOf.get(sets.find(index))!]));
};

/** Each text once. */
const sentencesNaming = (stories: readonly Story[]): readonly Printed[] => {
  const found = new Set<string>();
  const printed: Printed[] = [];
  for (const story of stories) {
    const { sentences, mentions } = story.document.extraction;
    mentions.forEach((mention, index) => {
      if (story.named[index]! < 0) return;
      const { key, sketch } = sentences[mention.sentence]!;
      if (sketch === undefined || found.has(key)) return;
      found.add(key);
      printed.push({ key, sketch, story, sentence: mention.sentence, mention: index });
    });
  }
  return printed;
};

const namesIn = ({ story, sentence, mention }: Printed): ReadonlySet<number> => {
  const names = new Set<number>();
  const { mentions } = story.document.extraction;
  for (let index = mention; mentions[index]?.sentence === sentence; index++) {
    if (story.named[index]! >= 0) names.add(story.named[index]!);
  }
  return names;
};

const nested = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const name of small) if (!large.has(name)) return false;
  return true;
};
