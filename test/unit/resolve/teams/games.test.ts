import { expect, test } from 'vitest';
import { gameOf, gamesIn } from '../../../../src/resolve/document/teams/games.js';
import { marked } from '../../../support/make-document.js';

test.each([
  ['The striker scored in the second half.', 'football'],
  ['RUGBY UNION - WINGER OUT', 'rugby'],
  ['They were 120 for three when the last wicket fell.', 'cricket'],
  ['The pitcher allowed one hit in the ninth inning.', 'baseball'],
  ['The football team lost its quarterback.', 'American football'],
  ['He won the match.', undefined],
  ['SOCCER, RUGBY and TENNIS: the week in results', undefined],
])('the game of %j is %s', (text, game) => {
  expect(gameOf(text)).toBe(game);
});

test('a hockey goalkeeper plays hockey', () => {
  expect(gameOf('The goalkeeper was the best of the hockey side.')).toBe('hockey');
});

test('in a roundup a team plays what its sentences tell', () => {
  const { text, extraction } = marked(
    'The striker of [O:Leeds] scored in the Premier League. The pitcher of [O:Boston] allowed two homers in an inning.',
  );
  const game = gamesIn(text, extraction);
  expect(extraction.mentions.map((_, index) => game([{ index }]))).toEqual(['football', 'baseball']);
});
