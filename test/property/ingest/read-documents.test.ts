import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERRORS } from '../../../src/contract/errors.js';
import { FORMATS } from '../../../src/ingest/formats/index.js';
import { readAll } from '../../support/read-all.js';

const SEED = { seed: 20220427 };
const SOURCES = [...FORMATS.map((format) => `a${format.extensions[0]}`), 'a', 'a.xyz', '-'];

// Bytes that get past the first checks: pieces of each format, broken anywhere.
const PIECES = [
  '<!doctype html><html><head><title>T</title>',
  '<meta property="og:title" content="x">',
  '<script type="application/ld+json">{"@type":',
  '<nav><a href="#">Home</a></nav>',
  '<div><p>The mayor met the captain in Oban on Tuesday.</p>',
  '</div></body>',
  '<!--',
  ']]>',
  '<svg><a>',
  '&#x110000;&nbsp;',
  '---\ntitle: x\n---\n',
  '# Heading\n\n',
  '[a](b) **c** _d_ `e` \\* ![',
  '{"id":"a","text":"Oban waits."}\n',
  '{"id":"b","text":5}\n',
  '{"id":"__proto__","text":"\\ud800"}\n',
  'KYIV (Wire) - ',
  'Related Topics\n',
  'By Ann Poe\n',
  'A - B - C - D - E - F\n',
  '17 minutes ago\n',
  '\ufeff',
  '\u0000',
  '\r\n\r\n',
  'é\u202e🙂\ud800',
];
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join(''))),
  fc
    .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), fc.uint8Array({ maxLength: 40 }))
    .map(([pieces, noise]) => Buffer.concat([Buffer.from(pieces.join('')), noise])),
);

test('no bytes under any name make reading throw, and what comes out is sound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SOURCES), bytes, async (source, content) => {
      for (const { document, failure } of await readAll(source, content)) {
        if (failure) {
          expect(ERRORS).toHaveProperty(failure.code);
          // 'unreadable-file' would be an exception that nobody foresaw.
          expect(['internal', 'unreadable-file']).not.toContain(failure.code);
          continue;
        }
        let end = 0;
        for (const span of document!.furniture) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(document!.text.length);
        expect(document!.publishedAt ?? '2022-04-26').toMatch(/^\d{4}-\d{2}-\d{2}/);
      }
    }),
    { ...SEED, numRuns: 500 },
  );
});

test('a text file and the text of a record come out unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      fc.pre(/\S/.test(text) && !text.includes('\0'));
      const [file] = await readAll('a.txt', text);
      const [record] = await readAll('a.jsonl', JSON.stringify({ id: 'a', text }));
      expect(file!.document?.text).toBe(text);
      expect(record!.document?.text).toBe(text);
    }),
    { ...SEED, numRuns: 300 },
  );
});

test('ordinary prose loses nothing', async () => {
  const subject = fc.constantFrom(
    'The mayor of Oban',
    'Ada Lindt',
    'A spokesman for the United Nations',
    'By then the crew',
    'Nobody',
  );
  const verb = fc.constantFrom(
    'told reporters that',
    'wrote on Tuesday that',
    'had long said that',
    'knew - as all did - that',
  );
  const object = fc.constantFrom(
    'the ferry would sail again.',
    'copyright was not the point; the photo by the pier was.',
    'more from the north would follow.',
    'related topics, such as Reuters/AFP contracts, could wait!',
    'Kyiv, Moscow and Ankara had agreed: the boats may leave on 3 March 2021.',
  );
  const sentence = fc.tuple(subject, verb, object).map((parts) => parts.join(' '));
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((sentences) => sentences.join(' '));
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\n\n', '\r\n'),
      async (paragraphs, gap) => {
        const [reading] = await readAll('a.txt', paragraphs.join(gap));
        expect(reading!.document!.furniture).toEqual([]);
      },
    ),
    { ...SEED, numRuns: 300 },
  );
});
