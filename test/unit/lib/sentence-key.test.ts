import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceKey } from '../../../src/lib/sentence-key.js';

describe('sentenceKey', () => {
  it('is the same for the same words, however they are printed', () => {
    const key = sentenceKey('“We go on,” Antonio said – in Lodz.');
    expect(sentenceKey('"We go on", António said, in LODZ')).toBe(key);
    expect(sentenceKey('We go on Antonio said in Łódź')).toBe(key);
    expect(key).toMatch(/^[0-9a-z]{14}$/);
  });

  it('differs with a word, a number and their order', () => {
    const keys = ['Ten came.', 'Ten come.', '10 came.', 'Came ten.', 'Tencame.', '', 'Ten came ten came.'];
    expect(new Set(keys.map((text) => sentenceKey(text))).size).toBe(keys.length);
  });

  it('reads a part of a text as if it stood alone', () => {
    const text = 'First one. Second, überall. Third';
    expect(sentenceKey(text, 11, 27)).toBe(sentenceKey('Second, überall.'));
  });

  it('gives what the folded text gives, letter by letter or as a whole', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      // A combining mark says nothing, but sends the whole text the long way.
      fc.property(any, (text) => {
        expect(sentenceKey(`${text} \u0304`)).toBe(sentenceKey(text));
      }),
      { seed: 20220426, numRuns: 500 },
    );
    const latin = Array.from({ length: 256 }, (_, code) => `a${String.fromCharCode(code)}b`);
    for (const text of latin) expect(sentenceKey(`${text} \u0304`)).toBe(sentenceKey(text));
  });

  it('tells hundred thousand sentences apart', () => {
    const keys = new Set<string>();
    for (let number = 0; number < 100_000; number++) keys.add(sentenceKey(`The ${number} came home`));
    expect(keys.size).toBe(100_000);
  });
});
