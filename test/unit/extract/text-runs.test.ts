import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH, runsOf } from '../../../src/extract/text-runs.js';

const piece = fc.oneof(
  fc.constantFrom(' ', '. ', '\n', '\u3000', 'word', 'x'.repeat(119), 'y'.repeat(120), 'z'.repeat(121)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('the runs of a text', () => {
  it('leave nothing out, and are dense where 120 characters stand without a blank', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const runs = [...runsOf(text, { start: 0, end: text.length })];
        let done = 0;
        for (const { start, end } of runs) {
          expect(start).toBe(done);
          done = end;
        }
        expect(done).toBe(text.length);
        const dense = [...text.matchAll(/\S{120,}/g)].map((match) => match[0]);
        expect(runs.filter((run) => run.dense).map(({ start, end }) => text.slice(start, end))).toEqual(
          dense,
        );
      }),
      { seed: 20220426, numRuns: 300 },
    );
  });

  it('are no longer than wink likes, cut after a sentence or else at a blank', () => {
    for (const unit of ['One two three. ', 'no end of it ']) {
      const text = unit.repeat(5000);
      const runs = [...runsOf(text, { start: 0, end: text.length })];
      expect(Math.max(...runs.map(({ start, end }) => end - start))).toBeLessThanOrEqual(BATCH);
      for (const { end, last } of runs) {
        expect(last).toBe(end === text.length);
        if (!last) expect(text[end]).toBe(' ');
      }
    }
  });
});
