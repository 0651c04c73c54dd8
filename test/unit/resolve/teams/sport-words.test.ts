import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countScoreLines } from '../../../../src/resolve/document/teams/score-lines.js';
import { sportIn } from '../../../../src/resolve/document/teams/sport-passages.js';
import { speaksOfSport, sportWeight } from '../../../../src/resolve/document/teams/sport-words.js';

const passages = (...texts: readonly string[]) => {
  let at = 0;
  const sentences = texts.map((text, i) => {
    const sentence = { start: at, end: at + text.length, key: `${i}`, paragraph: 0 };
    at += text.length + 1;
    return sentence;
  });
  return sportIn(texts.join(' '), sentences);
};

test('a word counts once, whatever its case', () => {
  expect(sportWeight('A STRIKER and a striker')).toEqual({ weight: 3, sure: 1 });
});

test('two words may say more together', () => {
  expect(sportWeight('the world and the cup').weight).toBeLessThan(sportWeight('the World Cup').weight);
});

test('words of state tell against sport', () => {
  expect(sportWeight('the minister lost a vote in parliament').weight).toBeLessThan(0);
});

test('no text with a sure word is passed over', () => {
  const words = fc.constantFrom(
    'striker',
    'Semi-finals',
    'CUP',
    'said',
    'the',
    'votes',
    '2-0',
    'naïve',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(' ', ', ', '. '), (all, between) => {
      const text = all.join(between);
      if (sportWeight(text).sure > 0) expect(speaksOfSport(text)).toBe(true);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('most news is passed over at once', () => {
  expect(speaksOfSport('The minister lost a vote in parliament and left for Lomas.')).toBe(false);
});

test('results and rows of tables are counted by line', () => {
  expect(
    countScoreLines('Results:\nLeeds 2 Derby 1\nDetroit 5, Toronto 4 (10 innings)\nBremen 10 7 2 1\nat 5 30'),
  ).toBe(3);
});

test('a passage of sport ends where the words do', () => {
  expect(
    passages(
      'He opened a bridge.',
      'The council met.',
      'It rained.',
      'The striker scored in the semi-final.',
      'They face Norway next.',
      'Then he slept.',
      'Nobody woke him.',
      'The bridge fell.',
    ).passages,
  ).toEqual([undefined, undefined, 'among', 'plainly', 'among', 'among', undefined, undefined]);
});
