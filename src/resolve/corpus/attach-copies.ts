import type { EntityMember, LocalEntity } from '../../contract/entity.js';
import type { DocumentId, EntityId } from '../../contract/ids.js';
import type { CorpusDocument } from '../../contract/prepared.js';
import { plain } from '../names/plain.js';
import type { Made } from './make-entities.js';

export type StoryOrCopy = CorpusDocument & { readonly copyOf?: DocumentId };

const keys = ({ type, name, forms }: LocalEntity): string[] => [
  `${type} ${plain(name)}`,
  ...forms.map((form) => `${type} ${plain(form.text)}`),
  plain(name),
];

/**
 * Gives the mentions of near-copies to the entities of the story they copy, by name. A copy decides nothing: it adds no
 * entity, no form and no reason, so any number of copies leaves everything else as it was.
 */
export const attachCopies = (
  made: readonly Made[],
  stories: readonly CorpusDocument[],
  copies: readonly StoryOrCopy[],
): ReadonlyMap<EntityId, readonly EntityMember[]> => {
  const copied = new Set(copies.map((copy) => copy.copyOf));
  const named = new Map<string, EntityId>();
  for (const { entity, records } of made) {
    for (const { document, local } of records) {
      const story = stories[document]!.id;
      if (!copied.has(story)) continue;
      for (const key of keys(local))
        if (!named.has(`${story} ${key}`)) named.set(`${story} ${key}`, entity.id);
    }
  }
  const attached = new Map<EntityId, EntityMember[]>();
  for (const copy of copies) {
    const mentions = new Map<EntityId, number[]>();
    for (const local of copy.entities) {
      const id = keys(local)
        .map((key) => named.get(`${copy.copyOf} ${key}`))
        .find((found) => found !== undefined);
      if (id !== undefined) mentions.set(id, [...(mentions.get(id) ?? []), ...local.mentions]);
    }
    for (const [id, indexes] of mentions) {
      const members = attached.get(id) ?? [];
      members.push({ document: copy.id, mentions: indexes.sort((a, b) => a - b) });
      attached.set(id, members);
    }
  }
  return attached;
};
