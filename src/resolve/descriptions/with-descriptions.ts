import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction } from '../../contract/mention.js';
import type { Description } from './describe.js';

/** The document with its descriptions among the mentions: both lists in order again, and every index adapted to it. */
export const withDescriptions = (
  extraction: Extraction,
  locals: readonly LocalEntity[],
  descriptions: readonly Description[],
): { extraction: Extraction; entities: readonly LocalEntity[] } => {
  const all = [
    ...extraction.mentions.map((mention, index) => ({
      mention,
      index,
      entity: undefined as number | undefined,
    })),
    ...descriptions.map(({ mention, entity }) => ({ mention, index: -1, entity })),
  ].sort((a, b) => a.mention.start - b.mention.start);
  const moved = new Map<number, number>();
  const described = new Map<number, number[]>();
  for (const [at, { index, entity }] of all.entries()) {
    if (entity === undefined) moved.set(index, at);
    else described.set(entity, [...(described.get(entity) ?? []), at]);
  }
  const entities = locals.map((local, i) => ({
    ...local,
    mentions: [...local.mentions.map((index) => moved.get(index)!), ...(described.get(i) ?? [])].sort(
      (a, b) => a - b,
    ),
  }));
  return { extraction: { ...extraction, mentions: all.map(({ mention }) => mention) }, entities };
};
