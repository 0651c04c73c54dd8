import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, resolveDocument, withDescriptions } from '../../../src/resolve/index.js';
import { marked } from '../../support/make-document.js';

const word = fc.constantFrom(
  '[P:Nora Feldt]',
  'Mr [P:Jan Ek]',
  '[P:Feldt]',
  '[O:UN]',
  'he',
  'She',
  'him',
  'the president',
  'President',
  'her mother',
  'said',
  '"',
  '”',
  '. ',
  ', and',
);

test('descriptions slice back to their text, overlap no mention and belong to people the text names', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const { text, extraction } = marked(words.join(' '));
      const locals = resolveDocument({ text, furniture: [] }, extraction);
      const found = describe({ text }, extraction, locals);
      for (const { mention, entity } of found) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(locals[entity]!.type).toBe('person');
      }
      const { mentions } = withDescriptions(extraction, locals, found).extraction;
      for (const [i, { start }] of mentions.entries())
        if (i > 0) expect(start).toBeGreaterThanOrEqual(mentions[i - 1]!.end);
    }),
    { seed: 8, numRuns: 500 },
  );
});

test('a sentence of a hundred thousand pronouns and names is read in linear time', () => {
  // Every pronoun looks at so many mentions before it and no more: squared, this would take minutes.
  const { text, extraction } = marked(`Mr [P:Jan Ek] ${'he '.repeat(100_000)}`);
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(describe({ text }, extraction, locals)).toHaveLength(100_000);
});
