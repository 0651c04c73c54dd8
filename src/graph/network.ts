import { UndirectedGraph } from 'graphology';

/** What measures and layout need of an edge. */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export type Network = UndirectedGraph<{ x?: number; y?: number }, { weight: number }>;

/** A bare graphology graph. Its order of nodes and edges is that of the arguments: pass them sorted. */
export const networkOf = (ids: readonly string[], links: Iterable<Link>): Network => {
  const network: Network = new UndirectedGraph({ allowSelfLoops: false });
  for (const id of ids) network.addNode(id);
  for (const { source, target, weight } of links) network.addUndirectedEdge(source, target, { weight });
  return network;
};
