import { describe, expect, it } from 'vitest';
import { casePattern, characterCode, vectorNames } from '../../../../src/extract/neural/surface.js';

describe('the surface of a word', () => {
  it.each([
    ['1994', 0],
    ['--', 1],
    ['F-16', 2],
    ['U.S.', 3],
    ['said', 4],
    ['A', 5],
    ['NATO', 6],
    ['UNESCO', 7],
    ['Kyiv', 8],
    ['McAllister', 9],
    ['iPhone', 10],
    ['北京', 10],
  ])('%s has pattern %i', (word, pattern) => {
    expect(casePattern(word)).toBe(pattern);
  });

  it('is looked up under its own name, its class, without accents and without dots', () => {
    expect([...vectorNames('1994')].slice(0, 2)).toEqual(['1994', '<year>']);
    expect([...vectorNames('27')].slice(0, 2)).toEqual(['27', '<num>']);
    expect([...vectorNames('3.5')].slice(0, 2)).toEqual(['3.5', '<dec>']);
    expect([...vectorNames('č.s.')]).toEqual(['č.s.', 'c.s.', 'cs']);
  });

  it('has one code for a letter with and without its accent', () => {
    expect(characterCode('é')).toBe(characterCode('e'));
    expect(new Set(['Д', 'д', '京'].map(characterCode)).size).toBe(3);
    for (const char of ['\u0000', '\ud800', '~', '!', 'ﬁ']) expect(characterCode(char)).toBeLessThan(98);
  });
});
