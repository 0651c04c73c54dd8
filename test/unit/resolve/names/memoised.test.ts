import { describe, expect, it } from 'vitest';
import { memoised } from '../../../../src/resolve/names/memoised.js';

const counting = () => {
  let asked = 0;
  const length = memoised((text) => {
    asked++;
    return text === '' ? undefined : text.length;
  });
  return { length, asked: () => asked };
};

describe('memoised', () => {
  it('works a text out once, also where the answer is none', () => {
    const { length, asked } = counting();
    expect([length('Holm'), length('Holm'), length(''), length('')]).toEqual([4, 4, undefined, undefined]);
    expect(asked()).toBe(2);
  });

  it('keeps what is asked for again and again, however many others come', () => {
    const { length, asked } = counting();
    for (let at = 0; at < 50_000; at++) {
      expect(length(`name ${at}`)).toBe(`name ${at}`.length);
      if (at % 1000 === 0) length('Holm');
    }
    expect(asked()).toBe(50_001);
  });

  it('does not keep long texts', () => {
    const { length, asked } = counting();
    length('x'.repeat(400));
    length('x'.repeat(400));
    expect(asked()).toBe(2);
  });
});
