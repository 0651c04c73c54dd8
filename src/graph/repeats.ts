import type { Window } from '../contract/window.js';
import type { SameSentence } from './near-sentences.js';
import type { Story } from './stories.js';
import { type Stretch, stretchesOf } from './windows.js';

/**
 * Remembers what was already counted of a stretch that is printed more than once, so that it counts once. Of stretches
 * printed once, which are nearly all, it remembers nothing.
 */
export class Repeats {
  readonly #counted = new Map<string, Set<number>>();

  /** Of the texts that `counts` is true for; it is asked about no others. */
  constructor(
    stories: readonly Story[],
    window: Window,
    same: SameSentence,
    counts: (key: string) => boolean,
  ) {
    const seen = new Set<string>();
    for (const { document } of stories) {
      for (const { key } of stretchesOf(document.extraction, window, same)) {
        if (!counts(key)) continue;
        if (!seen.has(key)) seen.add(key);
        else if (!this.#counted.has(key)) this.#counted.set(key, new Set());
      }
    }
  }

  /** True the first time it is asked about a stretch's text and `subject`, a whole number; -1 is the stretch itself. */
  isNew({ key }: Stretch, subject = -1): boolean {
    const counted = this.#counted.get(key);
    if (counted === undefined) return true;
    if (counted.has(subject)) return false;
    counted.add(subject);
    return true;
  }
}
