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

/** `picture` with new nodes: two tied to an old one, one only to a new one, a pair tied to nobody. */
const grown = (): [LayoutNode[], LayoutLink[], ReadonlyMap<string, { x: number; y: number }>] => {
  const [nodes, links] = picture(3, 15, 3);
  const added = ['n1', 'n2', 'n3', 'n4', 'n5'].map((id) => ({ id, size: 6, community: 0 }));
  const old = nodes[4]!.id;
  const tied = [
    { source: old, target: 'n1', weight: 2 },
    { source: old, target: 'n2', weight: 1 },
    { source: 'n2', target: 'n3', weight: 1 },
    { source: 'n4', target: 'n5', weight: 1 },
  ];
  return [[...nodes, ...added], [...links, ...tied], layout(nodes, links)];
};

test('a picture does not jump when documents bring new nodes: the old ones stay to the digit', () => {
  const [nodes, links, before] = grown();
  const after = layout(nodes, links, { previous: before });
  expect(after.size).toBe(nodes.length);
  for (const [id, place] of before) expect(after.get(id)).toEqual(place);
});

test('new nodes lie beside their neighbours, on nobody', () => {
  const [nodes, links, before] = grown();
  const after = layout(nodes, links, { previous: before });
  const distance = (a: string, b: string): number =>
    Math.hypot(after.get(a)!.x - after.get(b)!.x, after.get(a)!.y - after.get(b)!.y);
  const old = nodes[4]!.id;
  for (const id of ['n1', 'n2', 'n3']) expect(distance(id, old)).toBeLessThan(150);
  for (const { id, size } of nodes)
    for (const fresh of nodes.slice(-5))
      if (id !== fresh.id) expect(distance(id, fresh.id)).toBeGreaterThan(size + fresh.size);
});

test('a picture that already has all nodes is given back, whatever order they come in', () => {
  const [nodes, links, before] = grown();
  const after = layout(nodes, links, { previous: before });
  expect(layout([...nodes].reverse(), [...links].reverse(), { previous: after })).toEqual(
    new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
});

test('where most is new, all is laid out afresh', () => {
  const [nodes, links] = picture(3, 12, 4);
  const few = new Map(nodes.slice(0, 5).map(({ id }, i) => [id, { x: i * 40, y: 0 }]));
  expect(layout(nodes, links, { previous: few })).toEqual(layout(nodes, links));
});

test.each([0, 1, 2, 3])('a graph of %i nodes has places', (n) => {
  const nodes = Array.from({ length: n }, (_, i) => ({ id: `e${i}`, size: 5, community: 0 }));
  const links = nodes.slice(1).map(({ id }) => ({ source: 'e0', target: id, weight: 1 }));
  const places = [...layout(nodes, links).values()];
  expect(places).toHaveLength(n);
  expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
