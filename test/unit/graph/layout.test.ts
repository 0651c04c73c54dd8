import { expect, test } from 'vitest';
import { type LayoutLink, type LayoutNode, layout, nodeSize } from '../../../src/graph/layout.js';
import { seeded } from '../../../src/lib/seeded.js';

/** `groups` rings of `size` nodes with chords, each ring tied to the next by one link, and `alone` lone nodes. */
const picture = (groups: number, size: number, alone: number): [LayoutNode[], LayoutLink[]] => {
  const random = seeded(7);
  const name = (i: number): string => `e${String(i).padStart(5, '0')}`;
  const nodes = Array.from({ length: groups * size + alone }, (_, i) => ({
    id: name(i),
    size: nodeSize(Math.floor(random() * 40)),
    community: i < groups * size ? Math.floor(i / size) : groups + i,
  }));
  const links: LayoutLink[] = [];
  for (let i = 0; i < groups * size; i++) {
    const base = Math.floor(i / size) * size;
    for (const step of [1, 2, 5])
      links.push({ source: name(i), target: name(base + ((i - base + step) % size)), weight: 3 });
    if (i % size === 0 && i > 0) links.push({ source: name(i - size), target: name(i), weight: 1 });
  }
  return [nodes, links];
};

test('the same graph in another order has the same places', () => {
  const [nodes, links] = picture(3, 12, 4);
  const places = layout(nodes, links);
  expect(layout([...nodes].reverse(), [...links].reverse())).toEqual(
    new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
});

test('no two nodes lie on each other and no place is beside the picture', () => {
  const [nodes, links] = picture(4, 15, 30);
  const places = layout(nodes, links);
  expect(places.size).toBe(nodes.length);
  for (const a of nodes) {
    const here = places.get(a.id)!;
    expect(Math.hypot(here.x, here.y)).toBeLessThan(1000);
    for (const b of nodes) {
      if (a.id >= b.id) continue;
      const there = places.get(b.id)!;
      expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeGreaterThan(a.size + b.size);
    }
  }
});

test('members of a group lie nearer to each other than to the rest', () => {
  const [nodes, links] = picture(4, 15, 0);
  const places = layout(nodes, links);
  const distances = { inside: [] as number[], across: [] as number[] };
  for (const a of nodes)
    for (const b of nodes) {
      if (a.id >= b.id) continue;
      const [here, there] = [places.get(a.id)!, places.get(b.id)!];
      const kind = a.community === b.community ? 'inside' : 'across';
      distances[kind].push(Math.hypot(here.x - there.x, here.y - there.y));
    }
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(distances.inside)).toBeLessThan(mean(distances.across) / 2);
});

test('lone nodes lie outside the connected ones in their direction, close by', () => {
  const [nodes, links] = picture(2, 11, 12);
  const places = layout(nodes, links);
  const polar = nodes.map(({ id }) => {
    const { x, y } = places.get(id)!;
    return { radius: Math.hypot(x, y), angle: Math.atan2(y, x) };
  });
  const [tied, lone] = [polar.slice(0, 22), polar.slice(22)];
  const furthest = Math.max(...tied.map(({ radius }) => radius));
  for (const { radius, angle } of lone) {
    const between = tied.filter((node) => Math.cos(node.angle - angle) > 0.999);
    expect(between.every((node) => node.radius < radius)).toBe(true);
    expect(radius).toBeLessThan(furthest + 60);
  }
});

test('a picture does not jump when a node is added', () => {
  const [nodes, links] = picture(3, 15, 3);
  const before = layout(nodes, links);
  const added = [...nodes, { id: 'e99999', size: 6, community: 0 }];
  const tie = [...links, { source: nodes[0]!.id, target: 'e99999', weight: 2 }];
  const after = layout(added, tie, { previous: before });
  const moved = nodes.slice(0, 45).map(({ id }) => {
    const [here, there] = [before.get(id)!, after.get(id)!];
    return Math.hypot(here.x - there.x, here.y - there.y);
  });
  const spread = Math.max(...[...before.values()].map(({ x, y }) => Math.hypot(x, y)));
  expect(moved.reduce((sum, distance) => sum + distance, 0) / moved.length).toBeLessThan(spread / 10);
});

test.each([0, 1, 2, 3])('a graph of %i nodes has places', (n) => {
  const nodes = Array.from({ length: n }, (_, i) => ({ id: `e${i}`, size: 5, community: 0 }));
  const links = nodes.slice(1).map(({ id }) => ({ source: 'e0', target: id, weight: 1 }));
  const places = [...layout(nodes, links).values()];
  expect(places).toHaveLength(n);
  expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('nodes that started on one spot are parted', () => {
  const nodes = ['e1', 'e2', 'e3', 'e4'].map((id) => ({ id, size: 5, community: 0 }));
  const links = nodes.slice(1).map(({ id }) => ({ source: 'e1', target: id, weight: 1 }));
  const previous = new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]));
  const places = [...layout(nodes, links, { previous }).values()];
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
});
