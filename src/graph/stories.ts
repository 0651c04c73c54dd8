import type { ResolvedEntity } from '../contract/entity.js';
import type { DocumentId } from '../contract/ids.js';
import type { CorpusDocument } from '../contract/prepared.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { calendarDay } from '../lib/calendar-day.js';

/** A document that is no copy of another, with what its mentions name. */
export interface Story {
  readonly document: CorpusDocument;
  /** '' where the document has no date. */
  readonly day: string;
  /** For each mention the index of the entity it names, or -1. */
  readonly named: Int32Array;
}

// An undated story cannot claim to be the first to print a sentence, so it comes last.
export const byDayThenSource = (a: Story, b: Story): number =>
  Number(a.day === '') - Number(b.day === '') ||
  byCodeUnits(a.day, b.day) ||
  byCodeUnits(a.document.source, b.document.source) ||
  byCodeUnits(a.document.id, b.document.id);

/**
 * The stories of a corpus in the order they were printed: by day, then source, undated ones last.
 * `entities` give the indexes in `named`; mentions that are no names count only with `descriptions`.
 */
export const storiesOf = (
  documents: readonly CorpusDocument[],
  copies: ReadonlyMap<DocumentId, DocumentId>,
  entities: readonly ResolvedEntity[],
  descriptions: boolean,
): readonly Story[] => {
  const stories = new Map<DocumentId, Story>();
  for (const document of documents) {
    if (copies.has(document.id)) continue;
    const named = new Int32Array(document.extraction.mentions.length).fill(-1);
    stories.set(document.id, { document, day: calendarDay(document.publishedAt), named });
  }
  entities.forEach((entity, index) => {
    for (const member of entity.members) {
      const story = stories.get(member.document);
      if (!story) continue;
      for (const mention of member.mentions) {
        if (descriptions || story.document.extraction.mentions[mention]?.kind === 'name')
          story.named[mention] = index;
      }
    }
  });
  return [...stories.values()].sort(byDayThenSource);
};
