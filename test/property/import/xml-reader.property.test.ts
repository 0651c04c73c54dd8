import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DramatisError } from '../../../src/contract/errors.js';
import { xmlText } from '../../../src/export/xml-text.js';
import { type OpenTag, XmlReader } from '../../../src/import/xml-reader.js';

const tagsOf = (text: string, sizes: readonly number[]): readonly OpenTag[] => {
  const reader = new XmlReader('x.gexf');
  const tags: OpenTag[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    for (const event of reader.push(text.slice(at, at + size))) if (event.kind === 'open') tags.push(event);
    at += size;
  }
  reader.end();
  return tags;
};

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test('what was written into attributes is read from them, whatever pieces the file comes in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }),
      sizes,
      (texts, cut) => {
        const file = `<?xml version="1.0"?>\n<a>${texts.map((text) => `<b c="${xmlText(text)}"/>`).join('\n')}</a>`;
        const tags = tagsOf(file, cut);
        expect(tags.slice(1).map(({ attributes }) => attributes.get('c'))).toEqual(
          texts.map((text) =>
            text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD'),
          ),
        );
        expect(tags.slice(1).map(({ place }) => place.line)).toEqual(texts.map((_, index) => index + 2));
      },
    ),
    { seed: 20220426, numRuns: 200 },
  );
});

test('whatever a file holds, it is read or refused', () => {
  const shard = fc.constantFrom(
    '<',
    '>',
    '/',
    '<a',
    '</a>',
    '<a/>',
    '<!--',
    '-->',
    '<?',
    '"',
    "b='",
    '&lt;',
    '&',
    ' ',
    'x',
    '<![CDATA[',
    ']]>',
    '<!D',
  );
  fc.assert(
    fc.property(fc.array(shard, { maxLength: 20 }), sizes, (shards, cut) => {
      try {
        tagsOf(shards.join(''), cut);
      } catch (error) {
        expect(error).toBeInstanceOf(DramatisError);
      }
    }),
    { seed: 20220426, numRuns: 500 },
  );
});
