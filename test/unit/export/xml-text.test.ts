import { expect, test } from 'vitest';
import { xmlText } from '../../../src/export/xml-text.js';

test.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['tab\tline\nreturn\r', 'tab&#9;line&#10;return&#13;'],
  ['null \0 bell \x07', 'null \uFFFD bell \uFFFD'],
  [
    'half \ud83d pair, other \ude00 half, whole \u{1F600}',
    'half \uFFFD pair, other \uFFFD half, whole \u{1F600}',
  ],
  ['\uFFFE\uFFFF', '\uFFFD\uFFFD'],
])('%j becomes %j', (text, escaped) => {
  expect(xmlText(text)).toBe(escaped);
});
