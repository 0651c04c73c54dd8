import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COLOURINGS,
  EDGE_WIDTHS,
  INITIAL_VIEW,
  MODES,
  NO_FILTERS,
  type Selection,
  SIZINGS,
  type View,
} from '../../../client/state/view.js';
import { readView, writeView } from '../../../client/state/view-url.js';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const number = fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 10_000);

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ kind: 'none' }),
  id.map((one) => ({ kind: 'entity' as const, id: one })),
  fc.array(id, { minLength: 1, maxLength: 4 }).map((ids) => ({ kind: 'entities' as const, ids })),
  fc.tuple(id, id).map(([source, target]) => ({ kind: 'edge' as const, source, target })),
  fc.tuple(id, id).map(([from, to]) => ({ kind: 'path' as const, from, to })),
  fc.constant<Selection>({ kind: 'path' }),
);

const view: fc.Arbitrary<View> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    colour: fc.constantFrom(...COLOURINGS),
    size: fc.constantFrom(...SIZINGS),
    edgeWidth: fc.constantFrom(...EDGE_WIDTHS),
    selection,
    expanded: fc.array(id, { maxLength: 3 }),
    limit: fc.integer({ min: 1, max: 100_000 }),
    camera: fc.option(fc.record({ x: number, y: number, ratio: fc.constantFrom(0.25, 1, 2.5) }), {
      nil: undefined,
    }),
    reading: fc.option(
      fc.record({ document: id, start: fc.nat(10_000) }).map((one) => ({ ...one, end: one.start + 80 })),
      { nil: undefined },
    ),
    filters: fc.record({
      types: fc.subarray([...NO_FILTERS.types]),
      dates: fc.option(fc.tuple(date, date), { nil: undefined }),
      minWeight: fc.integer({ min: 1, max: 50 }),
      minSignificance: fc.nat(300),
      minDegree: fc.nat(20),
      communities: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
      publisher: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    }),
  })
  .map(({ camera, reading, filters: { dates, publisher, ...filters }, ...rest }) => {
    const [from, to] = dates?.toSorted() ?? [];
    return {
      ...rest,
      ...(camera && { camera }),
      ...(reading && { reading }),
      filters: { ...filters, ...(from && { from }), ...(to && { to }), ...(publisher && { publisher }) },
    };
  });

describe('the view in the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(readView(writeView(one))).toEqual({ view: one, problems: [] });
      }),
      { seed: 20220426, numRuns: 300 },
    );
  });

  it('is empty for the view one starts with', () => {
    expect(writeView(INITIAL_VIEW)).toBe('');
  });

  it.each([
    ['colour=plaid', 'colour=plaid'],
    ['weight=-3', 'weight=-3'],
    ['weight=', 'weight='],
    ['from=2022-02-31T', 'from=2022-02-31T'],
    ['open=planet:4', 'open=planet:4'],
    ['camera=1,2', 'camera=1,2'],
    ['camera=0,0,-1', 'camera=0,0,-1'],
    ['read=:4-5', 'read=:4-5'],
    ['types=person,ghost', 'types=person,ghost'],
    ['__proto__=1', '__proto__=1'],
    ['nonsense', 'nonsense='],
  ])('leaves out and names what makes no sense: %s', (fragment, problem) => {
    expect(readView(`#${fragment}`)).toEqual({ view: INITIAL_VIEW, problems: [problem] });
  });

  it('turns round a stretch of time that ends before it begins, and says so', () => {
    const { view: read, problems } = readView('from=2022-04-30&to=2022-04-18');
    expect([read.filters.from, read.filters.to]).toEqual(['2022-04-18', '2022-04-30']);
    expect(problems).toHaveLength(1);
  });

  it('reads any string without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(readView(text).view.mode).toMatch(/graph|table/);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
