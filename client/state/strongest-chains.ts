interface Linked {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface FoundChain<Edge> {
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
  /** Product of its steps' strengths, each 0 to 1. */
  readonly strength: number;
}

const MOST_STEPS = 5;

/**
 * Chains between two entities in a published page: the strongest, then the strongest without the edges already used.
 * A step of weight w has strength w / (w + 1); the strongest chain of at most five steps is found by relaxing all edges
 * once a step (Bellman 1958). The server's chains may share edges (Yen 1971); these do not.
 */
export function strongestChains<Edge extends Linked>(
  edgesOf: ReadonlyMap<string, readonly Edge[]>,
  from: string,
  to: string,
  count: number,
): FoundChain<Edge>[] {
  const used = new Set<Edge>();
  const chains: FoundChain<Edge>[] = [];
  while (chains.length < count) {
    const chain = strongest(edgesOf, from, to, used);
    if (!chain) break;
    for (const edge of chain.edges) used.add(edge);
    chains.push(chain);
  }
  return chains;
}

function strongest<Edge extends Linked>(
  edgesOf: ReadonlyMap<string, readonly Edge[]>,
  from: string,
  to: string,
  used: ReadonlySet<Edge>,
): FoundChain<Edge> | undefined {
  const best = new Map<string, FoundChain<Edge>>([[from, { nodes: [from], edges: [], strength: 1 }]]);
  let frontier = [...best];
  for (let step = 0; step < MOST_STEPS && frontier.length > 0; step += 1) {
    const reached = new Map<string, FoundChain<Edge>>();
    for (const [id, chain] of frontier) {
      for (const edge of edgesOf.get(id) ?? []) {
        const next = edge.source === id ? edge.target : edge.source;
        const strength = chain.strength * (edge.weight / (edge.weight + 1));
        if (used.has(edge) || strength <= (best.get(next)?.strength ?? 0)) continue;
        const longer = { nodes: [...chain.nodes, next], edges: [...chain.edges, edge], strength };
        best.set(next, longer);
        if (next !== to) reached.set(next, longer);
      }
    }
    frontier = [...reached];
  }
  return from === to ? undefined : best.get(to);
}
