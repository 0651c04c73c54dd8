import type { Decision, DecisionBody } from '../../contract/decision.js';

export type Correction = Exclude<DecisionBody, { readonly kind: 'undo' }> & Pick<Decision, 'id' | 'at'>;

export interface ActiveDecisions {
  /** What still holds, in the order it was taken. */
  readonly active: readonly Correction[];
  /** Ids that an undo which still holds has taken back. */
  readonly undone: ReadonlySet<string>;
  /** Undos of what is not in the log. */
  readonly unmatched: readonly Decision[];
}

/** Reads an append-only log: an undo takes back an earlier entry, be it an undo itself. */
export const activeDecisions = (log: readonly Decision[]): ActiveDecisions => {
  const position = new Map(log.map((decision, i) => [decision.id, i]));
  const undone = new Set<string>();
  const unmatched: Decision[] = [];
  for (const [i, decision] of [...log.entries()].reverse()) {
    if (decision.kind !== 'undo' || undone.has(decision.id)) continue;
    const target = position.get(decision.decision);
    if (target === undefined || target >= i) unmatched.unshift(decision);
    else undone.add(decision.decision);
  }
  const active = log.filter(
    (decision): decision is Correction => decision.kind !== 'undo' && !undone.has(decision.id),
  );
  return { active, undone, unmatched };
};
