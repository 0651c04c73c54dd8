import forceAtlas2Package from 'graphology-layout-forceatlas2';
import { callable } from './callable.js';
import type { LayoutLink } from './layout.js';
import { networkOf } from './network.js';
import type { Disc } from './spread-apart.js';

const forceAtlas2 = callable(forceAtlas2Package);

const SCALING = 10;
const GRAVITY = 0.2;
const MOST_ITERATIONS = 600;
const FEWEST_ITERATIONS = 12;

// A pair named together a hundred times should stand near, not on top of each other.
const pullOf = ({ weight }: LayoutLink): number => 1 + Math.log2(weight);

/**
 * ForceAtlas2 (Jacomy et al. 2014, PLoS ONE 9(6)) with Barnes-Hut, from the places given. Links sorted by id.
 * `budget`: iterations × (nodes + links) at most.
 */
export const pullTogether = (
  start: readonly Disc[],
  links: readonly LayoutLink[],
  budget: number,
): readonly Disc[] => {
  if (start.length < 3) return start.map((disc, index) => ({ ...disc, x: index, y: 0 }));
  const pulls = links.map((link) => ({ ...link, weight: pullOf(link) }));
  const network = networkOf(
    start.map(({ id }) => id),
    pulls,
  );
  const scale = restingScale(start, pulls);
  for (const { id, x, y } of start) network.mergeNodeAttributes(id, { x: x * scale, y: y * scale });
  const affordable = Math.round(budget / (start.length + links.length));
  const places = forceAtlas2(network, {
    iterations: Math.max(FEWEST_ITERATIONS, Math.min(MOST_ITERATIONS, affordable)),
    settings: {
      barnesHutOptimize: start.length > 200,
      barnesHutTheta: 0.8,
      strongGravityMode: true,
      gravity: GRAVITY,
      scalingRatio: SCALING,
      slowDown: 1 + Math.log(start.length),
    },
  });
  return start.map(({ id, size }) => ({ id, size, ...places[id]! }));
};

/**
 * The factor that brings places to the size at which the forces balance, so that no iteration is spent on growing or
 * shrinking. Attraction w·d and gravity g·m·d grow with the scale s, repulsion k·m·m′/d falls, so the energy
 * s²/2·(Σ w d² + g Σ m r²) − k·Σ m m′·ln s is least at s² = k·Σ m m′ / (Σ w d² + g Σ m r²).
 */
const restingScale = (start: readonly Disc[], pulls: readonly LayoutLink[]): number => {
  const at = new Map(start.map((disc) => [disc.id, { ...disc, mass: 1 }]));
  let tension = 0;
  for (const { source, target, weight } of pulls) {
    const [a, b] = [at.get(source)!, at.get(target)!];
    a.mass += weight;
    b.mass += weight;
    tension += weight * ((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
  }
  let [masses, squares] = [0, 0];
  for (const { x, y, mass } of at.values()) {
    masses += mass;
    squares += mass * mass;
    tension += GRAVITY * mass * (x * x + y * y);
  }
  return tension === 0 ? 1 : Math.sqrt((SCALING * (masses * masses - squares)) / 2 / tension);
};
