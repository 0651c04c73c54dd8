import type { EntityDay } from '../contract/graph-records.js';
import type { DocumentId } from '../contract/ids.js';
import type { Window } from '../contract/window.js';
import { DayLedger } from './day-ledger.js';
import { namesInStretches, shortestRun } from './names-in-stretch.js';
import type { SameSentence } from './near-sentences.js';
import { PairLedger } from './pair-ledger.js';
import { Repeats } from './repeats.js';
import type { Story } from './stories.js';
import { stretchesOf } from './windows.js';

export interface TallyOptions {
  readonly window: Window;
  readonly reach: number;
  /** Of the same stories. */
  readonly same: SameSentence;
}

/**
 * A part of all that is to be counted. Counts fall apart by text and by story: what one text adds to sentences and pairs,
 * and what one story adds to mentions and documents, depends on no other.
 */
export interface Scope {
  /** Keys of the stretches to count, wherever they are printed. */
  readonly keys: ReadonlySet<string>;
  /** Stories whose mentions to count. */
  readonly documents: ReadonlySet<DocumentId>;
}

export interface Tally {
  readonly pairs: PairLedger;
  /** By entity; the last, one past the entities, is the whole corpus (its `documents` are not counted). */
  readonly days: readonly (readonly EntityDay[])[];
  /** Stretches that name more than `reach` lets connect. */
  readonly cut: number;
}

/** Counts who is named in the stories, and who together; everything, or a part. Stories in the order they were printed. */
export const tally = (
  stories: readonly Story[],
  entities: number,
  { window, reach, same }: TallyOptions,
  scope?: Scope,
): Tally => {
  const counts = (key: string): boolean => scope === undefined || scope.keys.has(key);
  const repeats = new Repeats(stories, window, same, counts);
  const pairs = new PairLedger(entities);
  const days = new DayLedger(stories.map(({ day }) => day));
  const everything = entities;
  let cut = 0;
  stories.forEach((story, number) => {
    const stretches = stretchesOf(story.document.extraction, window, same);
    if (stretches.some(({ key }) => counts(key))) {
      const named = namesInStretches(story, stretches);
      stretches.forEach((stretch, at) => {
        if (!counts(stretch.key)) return;
        if (repeats.isNew(stretch)) days.add(everything, story.day, { sentences: 1 });
        const names = named[at]!;
        if (names.length > reach + 1) cut++;
        names.forEach((name, position) => {
          if (repeats.isNew(stretch, name.entity)) days.add(name.entity, story.day, { sentences: 1 });
          for (const other of names.slice(position + 1, position + 1 + reach)) {
            const pair = pairs.pairOf(name.entity, other.entity);
            if (repeats.isNew(stretch, everything + pair))
              pairs.add(pair, number, ...shortestRun(name, other));
          }
        });
      });
    }
    if (scope !== undefined && !scope.documents.has(story.document.id)) return;
    const mentions = new Map<number, number>();
    for (const entity of story.named) if (entity >= 0) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
    for (const [entity, count] of mentions) {
      days.add(entity, story.day, { mentions: count, documents: 1 });
      days.add(everything, story.day, { mentions: count });
    }
  });
  return { pairs, days: days.read(everything + 1), cut };
};
