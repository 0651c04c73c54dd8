import type { Anchor } from '../../contract/decision.js';
import type { ResolvedEntity } from '../../contract/entity.js';
import { fold } from '../../lib/fold.js';
import type { Resolution } from '../corpus/resolve-corpus.js';

/**
 * An anchor for an entity somebody chose by its id: its name where no other of its type bears it, else its first mention.
 * Found again by `checkDecision` and `resolveCorpus`, with whatever ids those give.
 */
export const anchorEntity = (entity: ResolvedEntity, { base, documents }: Resolution): Anchor => {
  const name = fold(entity.name);
  const bearers = base.filter((other) => other.type === entity.type && fold(other.name) === name);
  if (bearers.length === 1 && bearers[0]!.id === entity.id) {
    return { kind: 'name', name: entity.name, type: entity.type };
  }
  const { document, mentions } = entity.members[0]!;
  const { source, extraction } = documents.find(({ id }) => id === document)!;
  const { start, end, text } = extraction.mentions[mentions[0]!]!;
  return { kind: 'mention', source, start, end, text };
};
