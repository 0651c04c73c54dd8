import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOf } from '../../../src/graph/as-of.js';
import { assemble } from '../../../src/graph/assemble.js';
import { calendarDay } from '../../../src/lib/calendar-day.js';
import { randomDocuments } from '../../support/random-corpus.js';
import { type SmallDocument, smallCorpus } from '../../support/small-corpus.js';

// No sentence stands in two documents, so that the graph as of a time is that of the documents of that time.
const withoutRepeats = (inputs: readonly SmallDocument[]): readonly SmallDocument[] =>
  inputs.map((input, number) => ({
    ...input,
    paragraphs: input.paragraphs.map((sentences) =>
      sentences.map((sentence) => `text ${number} ${sentence}`),
    ),
  }));

test('the graph as of a time is the graph of the documents of that time, but for places and measures of the whole', () => {
  const day = fc.constantFrom('2021-12-31', '2022-04-26', '2022-04-27', '2022-04-28');
  fc.assert(
    fc.property(randomDocuments.map(withoutRepeats), day, day, (inputs, from, to) => {
      const whole = smallCorpus(inputs);
      const then = smallCorpus(
        inputs.filter(({ publishedAt }) => {
          const printed = calendarDay(publishedAt);
          return printed !== '' && printed >= from && printed <= to;
        }),
      );
      const seen = asOf(assemble(whole.documents, new Map(), whole), { from, to });
      const recount = assemble(then.documents, new Map(), then);
      expect(seen.edges).toEqual(recount.edges);
      expect(seen.days).toEqual(recount.days);
      const counts = ({
        id,
        mentions,
        documents,
        degree,
        days,
        first,
        last,
      }: (typeof seen.entities)[number]) => ({
        id,
        mentions,
        documents,
        degree,
        days,
        first,
        last,
      });
      expect(seen.entities.map(counts)).toEqual(recount.entities.map(counts));
    }),
    { seed: 20220426, numRuns: 120 },
  );
});
