import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/decode-text.js';

const STORY = 'António Guterres met Recep Tayyip Erdoğan’s envoy in Łódź – “briefly”, as he said.';
const WESTERN = 'António and Stéphane met at the café – “briefly”, as the señor said, for £5.';

test.each(['utf-16le', 'utf-16be'])('%s is read with and without its mark', (charset) => {
  expect(decodeText(iconv.encode(STORY, charset), 'a.txt').text).toBe(STORY);
  expect(decodeText(iconv.encode(STORY, charset, { addBOM: true }), 'a.txt').text).toBe(`\ufeff${STORY}`);
});

test('UTF-8 is read as it is, its byte order mark included', () => {
  expect(decodeText(Buffer.from(`\ufeff${STORY}`), 'a.txt')).toEqual({ text: `\ufeff${STORY}` });
});

test('windows-1252 is recognised and said', () => {
  expect(decodeText(iconv.encode(WESTERN, 'windows-1252'), 'a.txt')).toEqual({
    text: WESTERN,
    charset: 'windows-1252',
  });
});

test('a character set that the page declares wins over a guess', () => {
  const polish = 'Prezydent Łodzi spotkał się z António.';
  expect(decodeText(iconv.encode(polish, 'iso-8859-2'), 'a.html', 'iso-8859-2').text).toBe(
    iconv.decode(iconv.encode(polish, 'iso-8859-2'), 'iso-8859-2'),
  );
});

test('one broken byte among many sound ones becomes a gap', () => {
  const bytes = Buffer.concat([Buffer.from('“Ğ” '.repeat(10)), Buffer.from([0xc3]), Buffer.from(' and on')]);
  expect(decodeText(bytes, 'a.txt')).toEqual({
    text: `${'“Ğ” '.repeat(10)}\ufffd and on`,
    charset: 'UTF-8 with gaps',
  });
});

test.each([
  ['a NUL', Buffer.from('abc\0def'), 'binary-file'],
  ['a PDF', Buffer.from('%PDF-1.7\nstream'), 'binary-file'],
  [
    'noise',
    Buffer.from([0x41, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x20, 0x81, 0x8d, 0x9d, 0x20, 0xf5]),
    'bad-encoding',
  ],
])('%s is refused with the name of the file', (_, bytes, code) => {
  expect(() => decodeText(bytes, 'news/a.txt')).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining('news/a.txt') }),
  );
});
