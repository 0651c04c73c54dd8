import type { ResolvedEntity } from '../contract/entity.js';
import type { Entity, Position } from '../contract/graph-records.js';
import type { DocumentId } from '../contract/ids.js';
import type { Assembled, CorpusDocument } from '../contract/prepared.js';
import { nameCommunities } from './communities.js';
import { CONNECT_DEFAULTS, type ConnectOptions, connect } from './connect.js';
import { layout, nodeSize } from './layout.js';
import { measure } from './measure.js';
import type { Recount } from './recount.js';

export interface AssembleOptions extends ConnectOptions {
  /** Of Louvain and nothing else: positions come from ids. Default 1. */
  readonly seed: number;
  /** Where entities stood before, so that a picture does not jump when documents are added. Default none. */
  readonly previous: ReadonlyMap<string, Position>;
  /** Counts only what changed since it was last used; the window and the others are then those it was made with. */
  readonly recount: Recount | undefined;
}

export const ASSEMBLE_DEFAULTS: AssembleOptions = {
  ...CONNECT_DEFAULTS,
  seed: 1,
  previous: new Map(),
  recount: undefined,
};

/**
 * The whole graph from documents and what their mentions name. The same documents, copies and entities give the same
 * bytes in whatever order they come.
 */
export const assemble = (
  documents: readonly CorpusDocument[],
  copies: ReadonlyMap<DocumentId, DocumentId>,
  resolution: { readonly entities: readonly ResolvedEntity[] },
  options: Partial<AssembleOptions> = {},
): Assembled => {
  const { seed, previous, recount, ...connecting } = { ...ASSEMBLE_DEFAULTS, ...options };
  const { nodes, edges, days } = recount
    ? recount.update(documents, copies, resolution.entities)
    : connect(documents, copies, resolution.entities, connecting);
  const ids = nodes.map(({ entity }) => entity.id);
  const measures = measure(ids, edges, seed);
  const places = layout(
    nodes.map(({ entity, mentions }) => ({
      id: entity.id,
      size: nodeSize(mentions),
      community: measures.get(entity.id)!.community,
    })),
    edges,
    { previous },
  );
  const entities = nodes.map(({ entity, ...counts }): Entity => {
    const { degree, pagerank, community, structure } = measures.get(entity.id)!;
    const { id, name, type, forms, merges, apart, ambiguous } = entity;
    return {
      id,
      name,
      type,
      aliases: forms.map(({ text }) => text).filter((text) => text !== name),
      forms,
      merges,
      ...(apart && { apart }),
      ...(ambiguous === true && { ambiguous }),
      ...counts,
      degree,
      community,
      pagerank,
      structure,
      ...places.get(id)!,
      size: nodeSize(counts.mentions),
    };
  });
  return {
    copies,
    resolved: resolution.entities,
    entities,
    edges,
    communities: nameCommunities(entities),
    days,
  };
};
