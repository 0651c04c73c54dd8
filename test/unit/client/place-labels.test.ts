import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, type PlacedLabel, placeLabels } from '../../../client/scene/place-labels.js';

const stage = { width: 800, height: 600, covered: [] };
const options = { lineHeight: 18, most: 200 };

const anchors = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    radius: fc.integer({ min: 3, max: 20 }),
    width: fc.integer({ min: 10, max: 200 }),
  }),
  { maxLength: 80 },
);
const named = (list: readonly Omit<Anchor, 'id' | 'forced'>[]): Anchor[] =>
  list.map((anchor, at) => ({ ...anchor, id: `n${at}`, forced: false }));

const overlap = (a: PlacedLabel, b: PlacedLabel) =>
  Math.abs(a.y - b.y) < 18 && a.x < b.x + b.width && b.x < a.x + a.width;

describe('placeLabels', () => {
  it('never lays one label over another', () => {
    fc.assert(
      fc.property(anchors, (list) => {
        const placed = placeLabels(named(list), stage, options);
        for (const [at, label] of placed.entries())
          for (const other of placed.slice(at + 1)) expect(overlap(label, other)).toBe(false);
      }),
      { seed: 3, numRuns: 120 },
    );
  });

  it('keeps every label inside the width of the stage', () => {
    fc.assert(
      fc.property(anchors, (list) => {
        for (const { x, width } of placeLabels(named(list), stage, options)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(stage.width);
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('labels a lone node to its right', () => {
    const [label] = placeLabels(named([{ x: 100, y: 100, radius: 10, width: 60 }]), stage, options);
    expect(label).toMatchObject({ x: 114, y: 100 });
  });

  it('labels a forced node even where there is no room', () => {
    const crowd = named(Array.from({ length: 30 }, () => ({ x: 400, y: 300, radius: 10, width: 90 })));
    const last = { ...crowd[29]!, forced: true };
    const placed = placeLabels([...crowd.slice(0, 29), last], stage, options);
    expect(placed.map((label) => label.id)).toContain('n29');
    expect(placed.length).toBeLessThan(30);
  });

  it('keeps clear of a card that lies over the picture', () => {
    const card = { left: 0, right: 250, top: 0, bottom: 400 };
    const beside = named([{ x: 300, y: 100, radius: 10, width: 90 }]);
    const under = named([{ x: 120, y: 100, radius: 10, width: 60 }]);
    expect(placeLabels(beside, { ...stage, covered: [card] }, options)).toHaveLength(1);
    expect(placeLabels(under, { ...stage, covered: [card] }, options)).toEqual([]);
  });

  it('covers a lesser disc for a prominent label, and never for a modest one', () => {
    const [first, crowd] = named([
      { x: 300, y: 300, radius: 10, width: 60 },
      { x: 305, y: 300, radius: 260, width: 700 },
    ]);
    const labelled = (modest: boolean) =>
      placeLabels(first && crowd ? [{ ...first, modest }, crowd] : [], stage, options).map(({ id }) => id);
    expect(labelled(false)).toEqual(['n0']);
    expect(labelled(true)).toEqual([]);
  });

  it('stops at the most that was asked for', () => {
    const row = named(
      Array.from({ length: 20 }, (_, at) => ({ x: 20, y: 20 + at * 29, radius: 4, width: 40 })),
    );
    expect(placeLabels(row, stage, { lineHeight: 18, most: 5 })).toHaveLength(5);
  });
});
