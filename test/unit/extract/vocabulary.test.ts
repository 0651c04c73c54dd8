import { describe, expect, it } from 'vitest';
import { PerWord } from '../../../src/extract/vocabulary.js';

const made = () => {
  const asked: string[] = [];
  const lengths = new PerWord((word) => {
    asked.push(word);
    return word.length;
  });
  return { asked, lengths };
};

const read = (lengths: PerWord, words: string[], ids?: number[], vocabulary?: { size: number }): number[] => {
  const out = new Int32Array(words.length);
  const numbered = ids && vocabulary ? { words, ids: Int32Array.from(ids), vocabulary } : { words };
  lengths.read(numbered, 0, words.length, out);
  return [...out];
};

describe('a number for each word', () => {
  it('is worked out once for each numbered word, and every time for the others', () => {
    const { asked, lengths } = made();
    const vocabulary = { size: 8 };
    expect(read(lengths, ['Mali', 'of', 'Mali'], [3, 7, 3], vocabulary)).toEqual([4, 2, 4]);
    expect(read(lengths, ['Mali', 'new'], [3, -1], vocabulary)).toEqual([4, 3]);
    expect(read(lengths, ['Mali'])).toEqual([4]);
    expect(asked).toEqual(['Mali', 'of', 'new', 'Mali']);
  });

  it('follows a growing vocabulary, and leaves it for another', () => {
    const { asked, lengths } = made();
    const vocabulary = { size: 1 };
    read(lengths, ['a'], [0], vocabulary);
    vocabulary.size = 5000;
    expect(read(lengths, ['a', 'bb'], [0, 4999], vocabulary)).toEqual([1, 2]);
    expect(asked).toEqual(['a', 'bb']);
    expect(read(lengths, ['ccc'], [0], { size: 1 })).toEqual([3]);
  });

  it('is worked out anew after forgetting', () => {
    const { asked, lengths } = made();
    const vocabulary = { size: 1 };
    read(lengths, ['a'], [0], vocabulary);
    lengths.forget();
    read(lengths, ['a'], [0], vocabulary);
    expect(asked).toEqual(['a', 'a']);
  });

  it('is written only where asked for', () => {
    const out = new Uint8Array(3).fill(9);
    made().lengths.read({ words: ['a', 'bb', 'ccc'] }, 1, 2, out);
    expect([...out]).toEqual([9, 2, 9]);
  });
});
