import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/extract/tokenise.js';
import { createTokenReader } from '../../../src/extract/wink.js';

const reader = createTokenReader();
const read = (text: string) => tokenise(text, [], reader);
const sentences = (text: string): string[] => {
  const document = read(text);
  return document.sentences.map(({ first, end }) => text.slice(document.start[first], document.end[end - 1]));
};

describe('tokenise', () => {
  it.each([
    ['Zlatan Ibrahimović left Łódź.', ['Zlatan', 'Ibrahimović', 'left', 'Łódź', '.']],
    ['Sino-U.S. talks', ['Sino', '-', 'U.S.', 'talks']],
    ['He read bbc.co.uk at home', ['He', 'read', 'bbc.co.uk', 'at', 'home']],
    ['AT&amp;T and Azov\u00adstal', ['AT&T', 'and', 'Azovstal']],
    ['Obama’s visit', ['Obama', "'s", 'visit']],
    ['Володимир Зеленський', ['Володимир', 'Зеленський']],
    ['Ramo\u0301n came', ['Ramón', 'came']],
  ])('reads %j as words', (text, words) => {
    expect(read(text).words).toEqual(words);
  });

  it('keeps offsets of the text as it was given', () => {
    const text = '\ufeffAzov\u00adstal&nbsp;and\u3000AT&amp;T\u2028held “on”';
    const { start, end } = read(text);
    expect([...start].map((from, index) => text.slice(from, end[index]))).toEqual([
      'Azov\u00adstal',
      'and',
      'AT&amp;T',
      'held',
      '“',
      'on',
      '”',
    ]);
  });

  it.each([
    ['They met Adm. John Miller and Maj. Gen. Paul Novak in Oslo. It rained.', 2],
    ['The Rev. Anna Field spoke. Sen. Roy Hart, R-Fla. voted.', 2],
    ['"Yes." Novak said. "No!" he cried.', 2],
    ['A firm called Yahoo! Inc. said so.', 1],
    ['A headline without a full stop\nThe story begins here, with a longer line. It goes on.', 3],
    ['One paragraph\n\nAnother one', 2],
    ['He had seen the\nwhole of it. Yes.', 2],
  ])('finds the sentences of %j', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it.each([
    ['a list without a full stop', 'Anna Lind met Omar Faris and '.repeat(2000)],
    ['a run without a blank', 'Kyiv,'.repeat(6000)],
  ])('ends a sentence somewhere in %s, and loses nothing', (_, text) => {
    const document = read(text);
    expect(Math.max(...document.sentences.map(({ first, end }) => end - first))).toBe(1000);
    expect(document.sentences.map(({ first }) => first)).toEqual([
      0,
      ...document.sentences.slice(0, -1).map(({ end }) => end),
    ]);
    expect(document.sentences.at(-1)?.end).toBe(document.words.length);
  });

  it('joins lines that were broken at a fixed width', () => {
    const text = [
      'The ministers of the two countries met on Tuesday in the',
      'old town hall of Vilnius to speak of the harvest and of',
      'trains. Nobody was there when the doors were closed again',
      'at night.',
    ].join('\n');
    expect(sentences(text)).toHaveLength(2);
  });

  it('numbers paragraphs, and leaves furniture out', () => {
    const text = 'Menu Home\n\nFirst one.\n\nSecond one. And more.';
    const { sentences: found, words } = tokenise(text, [{ start: 0, end: 9 }], reader);
    expect(words[0]).toBe('First');
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1]);
  });

  it('reads on after a run of letters that would take wink minutes', () => {
    const { words } = read(`before ${'QUJD'.repeat(50_000)} after`);
    expect(words[0]).toBe('before');
    expect(words.at(-1)).toBe('after');
  });
});
