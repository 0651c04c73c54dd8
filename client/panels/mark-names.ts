import type { EntityType } from '../../src/contract/entity-types/index.js';

export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
}

export interface NamePart {
  /** Where it begins in the text: a stable key. */
  readonly at: number;
  readonly text: string;
  readonly entity?: NamedEntity;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const WORD = '[\\p{L}\\p{N}]';

/** Cuts a sentence at the names of these entities: whole words only, the longest form where two begin together. */
export function markNames(text: string, entities: readonly NamedEntity[]): NamePart[] {
  const owner = new Map<string, NamedEntity>();
  for (const entity of entities) {
    for (const form of [entity.name, ...entity.aliases]) {
      if (form !== '' && !owner.has(form)) owner.set(form, entity);
    }
  }
  if (owner.size === 0) return [{ at: 0, text }];
  const forms = [...owner.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<!${WORD})(?:${forms.map(escaped).join('|')})(?!${WORD})`, 'gu');
  const parts: NamePart[] = [];
  let read = 0;
  for (const found of text.matchAll(pattern)) {
    const entity = owner.get(found[0]);
    if (!entity) continue;
    if (found.index > read) parts.push({ at: read, text: text.slice(read, found.index) });
    parts.push({ at: found.index, text: found[0], entity });
    read = found.index + found[0].length;
  }
  if (read < text.length) parts.push({ at: read, text: text.slice(read) });
  return parts;
}
