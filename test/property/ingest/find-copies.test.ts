import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectingSentences } from '../../../src/ingest/near-copies/connecting-sentences.js';
import { findCopies } from '../../../src/ingest/near-copies/find-copies.js';
import { minhash } from '../../../src/ingest/near-copies/minhash.js';
import { documentId } from '../../../src/lib/make-id.js';
import { seeded } from '../../../src/lib/seeded.js';

const SEED = { seed: 20220426 };

// Invented words keep two stories from sharing more than chance gives them.
const story = (seed: number, words = 160): string[] => {
  const random = seeded(seed);
  return Array.from({ length: words }, () => `w${Math.floor(2 ** (14 * random()))}`);
};
const document = (source: string, words: readonly string[], publishedAt?: string, naming = 0) => ({
  id: documentId(source),
  source,
  ...(publishedAt !== undefined && { publishedAt }),
  extraction: {
    sentences: Array.from({ length: naming }, (_, index) => ({
      start: 0,
      end: 0,
      key: `${index}`,
      paragraph: 0,
    })),
    mentions: Array.from({ length: naming }, (_, sentence) =>
      ['Ann', 'Bob'].map((text) => ({
        start: 0,
        end: 0,
        text,
        type: 'person' as const,
        confidence: 1,
        kind: 'name' as const,
        sentence,
      })),
    ).flat(),
  },
  signature: minhash({ text: words.join(' '), furniture: [] }),
});
const edit = (words: readonly string[], share: number, seed: number): string[] => {
  const random = seeded(seed);
  return words.map((word) => (random() < share ? `e${Math.floor(random() * 1e6)}` : word));
};

const date = fc.option(
  fc.constantFrom('2022-04-25', '2022-04-26', '2022-04-26T09:00:00+03:00', '2022-04-27'),
  {
    nil: undefined,
  },
);
const corpus = fc
  .array(
    fc.record({
      seed: fc.integer({ min: 1, max: 4 }),
      edits: fc.integer({ min: 0, max: 3 }),
      date,
      naming: fc.nat(20),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((items) =>
    items.map(({ seed, edits, date, naming }, index) =>
      document(`${index}.txt`, edit(story(seed), edits * 0.02, index), date, naming),
    ),
  );

test('the order of the documents does not matter', () => {
  fc.assert(
    fc.property(corpus, fc.integer(), (documents, shuffle) => {
      const random = seeded(shuffle);
      const shuffled = documents
        .map((item) => [random(), item] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, item]) => item);
      const sorted = (copies: ReadonlyMap<string, string>) =>
        [...copies].sort((a, b) => (a[0] < b[0] ? -1 : 1));
      expect(sorted(findCopies(shuffled))).toEqual(sorted(findCopies(documents)));
    }),
    { ...SEED, numRuns: 60 },
  );
});

test('a copy points to a story, never to another copy; it connects clearly less, or not clearly more and later', () => {
  fc.assert(
    fc.property(corpus, (documents) => {
      const copies = findCopies(documents);
      const byId = new Map(documents.map((document) => [document.id, document]));
      for (const [copy, original] of copies) {
        expect(copies.has(original)).toBe(false);
        const [one, story] = [byId.get(copy)!, byId.get(original)!];
        const [copied, kept] = [connectingSentences(one.extraction), connectingSentences(story.extraction)];
        expect(copied - Math.max(1, copied / 10)).toBeLessThanOrEqual(kept);
        if (copied >= kept && one.publishedAt !== undefined)
          expect(Date.parse(story.publishedAt ?? '')).toBeLessThanOrEqual(Date.parse(one.publishedAt));
      }
    }),
    { ...SEED, numRuns: 60 },
  );
});

test('an exact copy is always found, whatever else is there', () => {
  fc.assert(
    fc.property(corpus, fc.integer({ min: 100, max: 10_000 }), (documents, seed) => {
      const words = story(seed);
      const [one, two] = [document('one.txt', words, '2022-04-01'), document('two.txt', words, '2022-04-02')];
      expect(findCopies([...documents, two, one]).get(two.id)).toBe(one.id);
    }),
    { ...SEED, numRuns: 60 },
  );
});

test('stories that share nothing but chance are never copies', () => {
  const stories = Array.from({ length: 400 }, (_, index) => document(`${index}.txt`, story(index + 1)));
  expect(findCopies(stories).size).toBe(0);
});

test('more copies of a story change nothing for the others', () => {
  fc.assert(
    fc.property(corpus, fc.integer({ min: 1, max: 8 }), (documents, more) => {
      const before = findCopies(documents);
      const stories = documents.filter(({ id }) => !before.has(id));
      const added = Array.from({ length: more }, (_, index) => {
        const story = stories[index % stories.length]!;
        const source = `${story.source}-${index}`;
        return { ...story, id: documentId(source), source };
      });
      const after = findCopies([...documents, ...added]);
      for (const { id } of documents) expect(after.get(id)).toBe(before.get(id));
      for (const { id } of added) expect(after.has(id)).toBe(true);
    }),
    { ...SEED, numRuns: 60 },
  );
});

test.each([
  ['one word in twenty changed', (words: string[], seed: number) => edit(words, 0.05, seed), 1],
  ['the last third cut', (words: string[]) => words.slice(0, Math.ceil(words.length * 0.67)), 1],
  ['the last half cut', (words: string[]) => words.slice(0, words.length / 2), 0.98],
  [
    'a paragraph added in front',
    (words: string[], seed: number) => [...story(seed + 9_000, 40), ...words],
    1,
  ],
  [
    'a paragraph added at each end and three words in a hundred changed',
    (words: string[], seed: number) => [
      ...story(seed + 9_000, 30),
      ...edit(words, 0.03, seed),
      ...story(seed + 8_000, 30),
    ],
    0.98,
  ],
])('of stories with %s, enough are found', (_, change, share) => {
  let found = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const words = story(seed);
    found += findCopies([document('a', words), document('b', change(words, seed))]).size;
  }
  expect(found / 100).toBeGreaterThanOrEqual(share);
});
