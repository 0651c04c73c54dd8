import type { EntityType } from '../contract/entity-types/index.js';
import type { EntityId } from '../contract/ids.js';
import type { Extracted } from '../contract/prepared.js';
import { fold } from '../lib/fold.js';
import { entityId } from '../lib/make-id.js';

export interface ExtractRecord {
  readonly id: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: EntityType;
    /** Equal within the document for mentions that name the same. */
    readonly entity: EntityId | null;
    readonly confidence: number;
  }[];
}

/** What `extract --jsonl` writes for one document. */
export const extractRecord = ({ document, extraction, entities }: Extracted): ExtractRecord => {
  const named = new Map<string, number>();
  const entityOf: EntityId[] = [];
  for (const entity of entities) {
    // Two entities of one document may share a name: the second is told apart by its number.
    const key = `${entity.type} ${fold(entity.name)}`;
    const nth = named.get(key) ?? 0;
    named.set(key, nth + 1);
    const id = entityId(entity.type, fold(entity.name), nth === 0 ? '' : String(nth));
    for (const mention of entity.mentions) entityOf[mention] = id;
  }
  return {
    id: document.source,
    mentions: extraction.mentions.map(({ start, end, text, type, confidence }, index) => ({
      start,
      end,
      text,
      type,
      entity: entityOf[index] ?? null,
      confidence,
    })),
  };
};
