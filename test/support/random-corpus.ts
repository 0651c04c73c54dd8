import fc from 'fast-check';
import type { SmallDocument } from './small-corpus.js';

const NAMES = ['Ann', 'Bob', 'Cal', 'Dee', 'Eve', 'UNO', 'NGO', 'Northville', 'Southville'];
const WORDS = ['met', 'spoke', 'left', 'signed', 'waited', 'wrote', 'called', 'agreed', 'denied', 'paid'];

// Few words and many sentences, so that the same sentence is printed by several documents.
const sentence = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom(...WORDS),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.boolean()), { maxLength: 4 }),
  )
  .map(
    ([verb, object, names]) =>
      `${verb} ${object}: ${names.map(([name, pronoun]) => (pronoun ? `he=${name}` : name)).join(', ')}`,
  );

const date = fc.option(fc.constantFrom('2022-04-26', '2022-04-27', '2022-04-28T10:00:00Z', '2021-12-31'), {
  nil: undefined,
});

/** Up to eight documents of up to three paragraphs, some undated, with sentences that repeat. */
export const randomDocuments: fc.Arbitrary<readonly SmallDocument[]> = fc
  .array(
    fc.record({
      paragraphs: fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 3 }),
      publishedAt: date,
    }),
    { maxLength: 8 },
  )
  .map((documents) =>
    documents.map(({ paragraphs, publishedAt }, index) => ({
      source: `paper-${index}.txt`,
      paragraphs,
      ...(publishedAt !== undefined && { publishedAt }),
    })),
  );
