import type { Decision } from '../../contract/decision.js';
import type { ResolvedEntity } from '../../contract/entity.js';
import type { StoryOrCopy } from '../corpus/attach-copies.js';
import { activeDecisions } from './active-decisions.js';
import { Corrections } from './corrections.js';

export interface Corrected {
  /** Ordered by id. */
  readonly entities: readonly ResolvedEntity[];
  /** Decisions of which an anchor finds nothing any more, or more than one thing; kept in the log, to be shown. */
  readonly unmatched: readonly Decision[];
}

/**
 * Applies a log of decisions to entities as they were resolved. What an undo took back leaves no trace; decisions on
 * different entities give the same result in any order.
 */
export const applyDecisions = (
  entities: readonly ResolvedEntity[],
  documents: readonly StoryOrCopy[],
  log: readonly Decision[],
): Corrected => {
  const { active, unmatched } = activeDecisions(log);
  if (active.length === 0) return { entities, unmatched };
  const corrections = new Corrections(entities, documents);
  const failed = active.filter((decision) => !corrections.apply(decision));
  return { entities: corrections.entities(), unmatched: [...failed, ...unmatched] };
};
