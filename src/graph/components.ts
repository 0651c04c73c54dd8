import { byCodeUnits } from '../lib/by-code-units.js';

export interface Component<Node, Link> {
  /** Ordered by id. */
  readonly nodes: readonly Node[];
  /** Ordered by source, then target. */
  readonly links: readonly Link[];
}

/**
 * The parts of a graph between which no edge runs, largest first, then by smallest id.
 * Union-find with path halving (Tarjan & van Leeuwen 1984): near-linear.
 */
export const connectedComponents = <
  Node extends { readonly id: string },
  Link extends { readonly source: string; readonly target: string },
>(
  nodes: readonly Node[],
  links: readonly Link[],
): readonly Component<Node, Link>[] => {
  const ordered = [...nodes].sort((a, b) => byCodeUnits(a.id, b.id));
  const indexOf = new Map(ordered.map(({ id }, index) => [id, index]));
  const parent = Int32Array.from(ordered, (_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { source, target } of links) {
    const [a, b] = [rootOf(indexOf.get(source)!), rootOf(indexOf.get(target)!)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, { nodes: Node[]; links: Link[] }>();
  ordered.forEach((node, index) => {
    const root = rootOf(index);
    const part = parts.get(root);
    if (part) part.nodes.push(node);
    else parts.set(root, { nodes: [node], links: [] });
  });
  const sorted = [...links].sort(
    (a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target),
  );
  for (const link of sorted) parts.get(rootOf(indexOf.get(link.source)!))!.links.push(link);
  return [...parts.values()].sort(
    (a, b) => b.nodes.length - a.nodes.length || byCodeUnits(a.nodes[0]!.id, b.nodes[0]!.id),
  );
};
