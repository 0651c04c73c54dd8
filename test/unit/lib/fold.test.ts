import { expect, test } from 'vitest';
import { fold } from '../../../src/lib/fold.js';

test.each([
  ['António', 'antonio'],
  ['ŁÓDŹ', 'lodz'],
  ['Weiß', 'weiss'],
  ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
