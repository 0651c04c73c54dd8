import fc from 'fast-check';
import type { SmallDocument } from './small-corpus.js';

const NAMES = ['Ann', 'Bob', 'Cal', 'Dee', 'Eve', 'UNO', 'NGO', 'Northville', 'Southville'];
const LONG = 'they told the small council of the old harbour town that no ship would leave it'.split(' ');
const WORDS = ['met', 'spoke', 'left', 'signed', 'waited', 'wrote', 'called', 'agreed', 'denied', 'paid'];

const sentence = (words: fc.Arbitrary<string>, names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(words, fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { maxLength: 4 }))
    .map(
      ([said, named]) =>
        `${said}: ${named.map(([name, pronoun]) => (pronoun ? `he=${name}` : name)).join(', ')}`,
    );

// Few words and many sentences, so that the same sentence is printed by several documents.
const short = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((words) => words.join(' '));

// A long sentence with a word exchanged, an end of its own, or a figure: near-copies.
const edited = fc
  .tuple(fc.nat(15), fc.constantFrom(...WORDS), fc.constantFrom('', ' again', ' on 5 May', ' as he said'))
  .map(([at, word, end]) => LONG.with(at, word).join(' ') + end);

const anySentence = fc.oneof(sentence(short, NAMES), sentence(edited, NAMES.slice(0, 3)));

const date = fc.option(fc.constantFrom('2022-04-26', '2022-04-27', '2022-04-28T10:00:00Z', '2021-12-31'), {
  nil: undefined,
});

/** Up to eight documents of up to three paragraphs, some undated, with sentences that repeat. */
export const randomDocuments: fc.Arbitrary<readonly SmallDocument[]> = fc
  .array(
    fc.record({
      paragraphs: fc.array(fc.array(anySentence, { maxLength: 4 }), { maxLength: 3 }),
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
