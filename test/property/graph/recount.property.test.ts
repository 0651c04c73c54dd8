import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentId } from '../../../src/contract/ids.js';
import { connect } from '../../../src/graph/connect.js';
import { Recount } from '../../../src/graph/recount.js';
import { documentId } from '../../../src/lib/make-id.js';
import { randomDocuments } from '../../support/random-corpus.js';
import { type SmallDocument, smallCorpus } from '../../support/small-corpus.js';

interface Step {
  readonly documents: readonly SmallDocument[];
  /** The first of the papers that print them. */
  readonly paper: number;
  /** Documents to leave out, by position. */
  readonly without: readonly number[];
  /** Some are copies of the first. */
  readonly copies: readonly number[];
  /** An entity that a decision hides. */
  readonly hidden: number | undefined;
}

const positions = fc.uniqueArray(fc.nat(7), { maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.record({
  documents: randomDocuments,
  paper: fc.nat(7),
  without: positions,
  copies: positions,
  hidden: fc.option(fc.nat(8), { nil: undefined }),
});

// Each step keeps some documents of the one before: up to three of its own replace those of the same source.
const corpora = (steps: readonly Step[]) => {
  let present = new Map<string, SmallDocument>();
  return steps.map(({ documents, paper, without, copies, hidden }) => {
    present = new Map(present);
    documents.slice(0, 3).forEach((document, index) => {
      const source = `paper-${(paper + index) % 8}.txt`;
      present.set(source, { ...document, source });
    });
    for (const position of without) present.delete(`paper-${position}.txt`);
    const corpus = smallCorpus([...present.values()]);
    const sources = [...present.keys()];
    const copyOf = new Map<DocumentId, DocumentId>();
    for (const position of copies)
      if (position > 0 && sources[position] !== undefined)
        copyOf.set(documentId(sources[position]), documentId(sources[0]!));
    const entities = corpus.entities.map((entity, index) => ({ ...entity, hidden: index === hidden }));
    return { documents: corpus.documents, copies: copyOf, entities };
  });
};

test.each(['sentence', 'paragraph', 'document'] as const)(
  'counting only what changed gives what counting everything gives, by %s',
  (window) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), fc.constantFrom(1, 100), (steps, reach) => {
        const recount = new Recount({ window, reach });
        for (const { documents, copies, entities } of corpora(steps)) {
          const everything = connect(documents, copies, entities, { window, reach });
          expect(recount.update(documents, copies, entities)).toEqual(everything);
        }
      }),
      { seed: 20220426, numRuns: 80 },
    );
  },
);

test('the same corpus again leaves everything as it is', () => {
  const { documents, entities } = smallCorpus([
    { source: 'a.txt', publishedAt: '2022-04-26', paragraphs: [['met: Ann, Bob', 'left: Ann']] },
  ]);
  const recount = new Recount();
  const once = recount.update(documents, new Map(), entities);
  expect(recount.update(documents, new Map(), entities)).toEqual(once);
});
