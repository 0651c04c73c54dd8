import type { Anchor } from '../contract/decision.js';
import type { Entity } from '../contract/graph-records.js';
import { fold } from '../lib/fold.js';
import type { Store } from './store.js';

/**
 * What a correction of this entity holds on to: its name and type, or one of its mentions where another entity goes by
 * the same name and type.
 */
export const anchorOf = async (store: Store, { id, name, type }: Entity): Promise<Anchor> => {
  const byName: Anchor = { kind: 'name', name, type };
  const { items } = await store.entities({ query: name, type: [type], limit: 50 });
  if (!items.some((other) => other.id !== id && fold(other.name) === fold(name))) return byName;
  const mention = (await store.mentions(id, { limit: 1 })).items[0];
  const stored = mention && (await store.document(mention.document));
  if (!mention || !stored) return byName;
  const { start, end, text } = mention;
  return { kind: 'mention', source: stored.document.source, start, end, text };
};
