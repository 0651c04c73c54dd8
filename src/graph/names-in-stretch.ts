import type { Story } from './stories.js';
import type { Stretch } from './windows.js';

/** One entity named in a stretch, with the sentences that name it, ascending. */
export interface NameInStretch {
  readonly entity: number;
  readonly sentences: readonly number[];
}

/**
 * For each stretch of a story the entities it names, in the order they are first named.
 * One pass over the mentions.
 */
export const namesInStretches = (
  story: Story,
  stretches: readonly Stretch[],
): readonly (readonly NameInStretch[])[] => {
  const { sentences, mentions } = story.document.extraction;
  const stretchOf = new Int32Array(sentences.length);
  stretches.forEach(({ first, last }, index) => {
    stretchOf.fill(index, first, last + 1);
  });
  const found: Map<number, number[]>[] = stretches.map(() => EMPTY);
  mentions.forEach(({ sentence }, index) => {
    const entity = story.named[index]!;
    if (entity < 0) return;
    const stretch = stretchOf[sentence]!;
    if (found[stretch] === EMPTY) found[stretch] = new Map();
    const names = found[stretch]!;
    const at = names.get(entity);
    if (!at) names.set(entity, [sentence]);
    else if (at[at.length - 1] !== sentence) at.push(sentence);
  });
  return found.map((names) =>
    names === EMPTY ? NONE : [...names].map(([entity, at]) => ({ entity, sentences: at })),
  );
};

const EMPTY: Map<number, number[]> = new Map();
const NONE: readonly NameInStretch[] = [];

/**
 * The shortest run of sentences, inclusive, that names both; of equal ones the first.
 * Linear: both lists are ascending.
 */
export const shortestRun = (a: NameInStretch, b: NameInStretch): readonly [number, number] => {
  let [i, j] = [0, 0];
  let best: readonly [number, number] = [0, Number.POSITIVE_INFINITY];
  while (i < a.sentences.length && j < b.sentences.length) {
    const [x, y] = [a.sentences[i]!, b.sentences[j]!];
    const [low, high] = x < y ? [x, y] : [y, x];
    if (high - low < best[1] - best[0]) best = [low, high];
    if (x <= y) i++;
    else j++;
  }
  return best;
};
