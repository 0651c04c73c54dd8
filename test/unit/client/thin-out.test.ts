import { expect, test } from 'vitest';
import { thinOut } from '../../../client/published/thin-out.js';
import type { Edge } from '../../../src/contract/graph-records.js';
import { backbone } from '../../../src/graph/backbone.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { randomGraph } from '../../support/random-graph.js';

const [evidence] = difficultGraph().edges[0]!.evidence;

test.each([1, 2, 3])('a published page leaves the same backbone as the server (graph %i)', (seed) => {
  const edges: readonly Edge[] = randomGraph(60, 240, seed).links.map((link) => ({
    ...link,
    documents: 1,
    significance: 0,
    evidence: [evidence],
  }));
  for (const level of [0.05, 0.2, 0.5, 1]) {
    const kept = thinOut(edges, level);
    expect(kept).toEqual(backbone(edges, level));
    expect(kept.length).toBeGreaterThan(0);
  }
});
