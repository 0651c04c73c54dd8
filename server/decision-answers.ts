import type { AnchorOrId, DecisionAnswer, DecisionRequest } from '../src/contract/api/decisions.js';
import type { Anchor, Decision, DecisionBody } from '../src/contract/decision.js';
import type { DecisionId } from '../src/contract/ids.js';
import { anchorOf } from '../src/store/anchor-of.js';
import type { Store } from '../src/store/store.js';
import { knownEntity } from './known.js';

/** Ids of the corrections that were taken back. */
export const undoneIn = (log: readonly Decision[]): ReadonlySet<DecisionId> =>
  new Set(log.flatMap((entry) => (entry.kind === 'undo' ? [entry.decision] : [])));

export const decisionAnswer = (
  decision: Decision,
  undoneOnes: ReadonlySet<DecisionId> = new Set(),
): DecisionAnswer => {
  const undone = undoneOnes.has(decision.id);
  switch (decision.kind) {
    case 'merge':
      return { ...decision, from: [...decision.from], undone };
    case 'split':
      return { ...decision, mentions: [...decision.mentions], undone };
    case 'rename':
    case 'retype':
    case 'hide':
    case 'undo':
      return { ...decision, undone };
  }
};

/** A correction as the log keeps it: an id stands for the name and type that its entity has now, or for one of its mentions. */
export const decisionBody = async (store: Store, request: DecisionRequest): Promise<DecisionBody> => {
  const anchor = async (given: AnchorOrId): Promise<Anchor> => {
    if (typeof given !== 'string') return given;
    return anchorOf(store, await knownEntity(store, given));
  };
  switch (request.kind) {
    case 'merge':
      return {
        ...request,
        into: await anchor(request.into),
        from: await Promise.all(request.from.map(anchor)),
      };
    case 'split': {
      const { kind, name } = request;
      const mentions = await Promise.all(request.mentions.map(anchor));
      return { kind, mentions, ...(name !== undefined && { name }) };
    }
    case 'rename':
      return { ...request, entity: await anchor(request.entity) };
    case 'retype':
      return { ...request, entity: await anchor(request.entity) };
    case 'hide':
      return { ...request, entity: await anchor(request.entity) };
  }
};
