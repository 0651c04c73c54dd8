import type { ResolvedEntity } from '../contract/entity.js';
import type { Story } from './stories.js';

/** True where two stories add the same to every count: the same day, source, sentences, and entities named. */
export const isSameStory = (
  a: Story,
  entitiesOfA: readonly ResolvedEntity[],
  b: Story,
  entitiesOfB: readonly ResolvedEntity[],
): boolean => {
  if (a.day !== b.day || a.document.source !== b.document.source) return false;
  const [x, y] = [a.document.extraction, b.document.extraction];
  if (x.sentences.length !== y.sentences.length || x.mentions.length !== y.mentions.length) return false;
  return (
    x.sentences.every((sentence, index) => {
      const other = y.sentences[index]!;
      return (
        sentence.key === other.key &&
        sentence.start === other.start &&
        sentence.end === other.end &&
        sentence.paragraph === other.paragraph
      );
    }) &&
    x.mentions.every(
      ({ sentence }, index) =>
        sentence === y.mentions[index]!.sentence &&
        entitiesOfA[a.named[index]!]?.id === entitiesOfB[b.named[index]!]?.id,
    )
  );
};
