import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extraction } from '../../../src/contract/mention.js';
import { documentId } from '../../../src/lib/make-id.js';
import { resolveCorpus, resolveDocument } from '../../../src/resolve/index.js';

const odd = [
  'A',
  '.',
  '…',
  '"',
  'x'.repeat(500),
  'Ω Ψ',
  '李 明',
  'Владимир',
  "O'",
  '\ud800',
  '__proto__',
  'constructor',
  '  ',
];
const ordinary = [
  'Nora Feldt',
  'Feldt',
  'N. Feldt',
  'Jan Feldt',
  'NATO',
  'US',
  'us',
  'Leeds',
  'Northern Fishers Union',
  'NFU',
  'Smith',
];
const name = fc.oneof(fc.constantFrom(...ordinary), fc.constantFrom(...odd), fc.string({ maxLength: 20 }));
const type = fc.constantFrom('person' as const, 'place' as const, 'organisation' as const);
const confidence = fc.constantFrom(0.4, 0.7, 0.9);

interface Made {
  readonly text: string;
  readonly extraction: Extraction;
}

const made: fc.Arbitrary<Made> = fc
  .array(fc.tuple(fc.constantFrom('', 'President ', 'striker ', ', '), name, type, confidence), {
    maxLength: 8,
  })
  .map((parts) => {
    let text = '';
    const mentions = parts.flatMap(([before, form, type, confidence]) => {
      text += before;
      const start = text.length;
      text += form;
      const mention = {
        start,
        end: text.length,
        text: form,
        type,
        confidence,
        kind: 'name' as const,
        sentence: 0,
      };
      text += ' ';
      return form === '' ? [] : [mention];
    });
    return {
      text,
      extraction: { sentences: [{ start: 0, end: text.length, key: text, paragraph: 0 }], mentions },
    };
  });

const local = ({ text, extraction }: Made) => resolveDocument({ text, furniture: [] }, extraction);
const corpus = (documents: readonly Made[]) =>
  documents.map((document, i) => ({
    id: documentId(`${i}`),
    source: `${i}`,
    extraction: document.extraction,
    entities: local(document),
    signature: new Uint32Array(),
  }));

test('within a document no mention is in two entities, and every name with a letter in one', () => {
  fc.assert(
    fc.property(made, (document) => {
      const mentions = local(document).flatMap((entity) => entity.mentions);
      expect(new Set(mentions).size).toBe(mentions.length);
      for (const [index, { text }] of document.extraction.mentions.entries()) {
        if (/[a-z]/i.test(text)) expect(mentions).toContain(index);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('the order of documents does not matter, and ids are one entity’s alone', () => {
  fc.assert(
    fc.property(
      fc
        .array(made, { maxLength: 6 })
        .chain((all) =>
          fc.tuple(fc.constant(corpus(all)), fc.shuffledSubarray(corpus(all), { minLength: all.length })),
        ),
      ([documents, shuffled]) => {
        const { entities } = resolveCorpus(documents, []);
        expect(resolveCorpus(shuffled, []).entities).toEqual(entities);
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        const mentions = entities.flatMap(({ members }) =>
          members.flatMap((of) => of.mentions.map((m) => `${of.document} ${m}`)),
        );
        expect(new Set(mentions).size).toBe(mentions.length);
        expect(mentions.length).toBe(
          documents.flatMap((one) => one.entities.flatMap((entity) => entity.mentions)).length,
        );
      },
    ),
    { seed: 2, numRuns: 80 },
  );
});

test('near-copies change no entity, name, form or reason of the stories', () => {
  fc.assert(
    fc.property(
      fc.array(made, { minLength: 1, maxLength: 4 }),
      fc.array(made, { maxLength: 3 }),
      (stories, copies) => {
        const all = corpus([...stories, ...copies]);
        const first = all[0]!.id;
        const own = all.slice(0, stories.length);
        const bare = (documents: Parameters<typeof resolveCorpus>[0]) =>
          resolveCorpus(documents, []).entities.map(({ id, name, type, forms, merges }) => ({
            id,
            name,
            type,
            forms,
            merges,
          }));
        const marked = all.map((one, i) => (i < stories.length ? one : { ...one, copyOf: first }));
        expect(bare(marked)).toEqual(bare(own));
      },
    ),
    { seed: 3, numRuns: 80 },
  );
});
