import { expect, test } from 'vitest';
import type { Mention } from '../../../src/contract/mention.js';
import { withStatesBeside } from '../../../src/extract/states-beside.js';

const mention = (text: string, name: string): Mention => {
  const start = text.indexOf(name);
  const end = start + name.length;
  return { start, end, text: name, type: 'place', confidence: 0.8, kind: 'name', sentence: 3 };
};
const names = (text: string, ...given: readonly string[]): string[] =>
  withStatesBeside(
    text,
    given.map((name) => mention(text, name)),
  ).map((found) => found.text);

test('a state’s abbreviation behind a town is a place, in the town’s sentence', () => {
  const text = 'Rain fell in Lomas, Fla., and Arden, N.C. (AP)';
  const found = withStatesBeside(text, [mention(text, 'Lomas'), mention(text, 'Arden')]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Lomas', 'Fla.', 'Arden', 'N.C.']);
  expect(found[1]).toEqual({ ...mention(text, 'Fla.'), confidence: 0.8 });
});

test('what the tagger has found, and other words, stay as they are', () => {
  expect(names('Lomas, Fla., burns.', 'Lomas', 'Fla.')).toEqual(['Lomas', 'Fla.']);
  expect(names('Lomas, Mr. Ek said.', 'Lomas')).toEqual(['Lomas']);
  expect(names('Lomas, Pat. and Ek', 'Lomas')).toEqual(['Lomas']);
  expect(names('Lomas, Ill', 'Lomas')).toEqual(['Lomas']);
});
