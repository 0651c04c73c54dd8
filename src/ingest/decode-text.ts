import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { DramatisError } from '../contract/errors.js';

export interface DecodedText {
  readonly text: string;
  /** Set when the bytes were not UTF-8: the character set they were read in, or 'UTF-8 with gaps'. */
  readonly charset?: string;
}

// Git's rule: a NUL this early is no text. UTF-16 is recognised before.
const BINARY_WINDOW = 8_000;
// Compressed formats that may start without a NUL.
const BINARY_SIGNATURES = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u001f\u008b',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
];
// chardet reads every byte with twenty models: a sample decides as well.
const DETECTION_SAMPLE = 64 * 1024;
const MIN_CONFIDENCE = 50;

/**
 * Bytes → text. UTF-16 by its mark or its NUL pattern; UTF-8, strictly; then the declared character set; then UTF-8 with broken bytes, where most
 * sequences are sound (each becomes U+FFFD); then windows-1252, where it puts letters beside letters; then what chardet
 * is at least 50 % sure of. A byte order mark stays in the text as U+FEFF, so that offsets are those of the file.
 * Throws 'binary-file' and 'bad-encoding'.
 */
export const decodeText = (bytes: Uint8Array, source: string, declared?: string): DecodedText => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = utf16Of(buffer);
  if (wide !== undefined) return { text: iconv.decode(buffer, wide, { stripBOM: false }), charset: wide };
  if (isBinary(buffer)) {
    throw new DramatisError(
      'binary-file',
      `${source}: this is not text but a binary file. Convert it to plain text, Markdown or HTML first.`,
      { facts: { source } },
    );
  }
  if (isUtf8(buffer)) return { text: buffer.toString('utf8') };
  if (declared !== undefined && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared))
    return { text: iconv.decode(buffer, declared), charset: declared };
  return decodeLegacy(buffer, source);
};

const utf16Of = (buffer: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  if (buffer.length >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe && nulShare(buffer, 1) > 0.3)
    return 'utf-16le';
  if (buffer.length >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff && nulShare(buffer, 0) > 0.3)
    return 'utf-16be';
  if (nulShare(buffer, 1) > 0.7 && nulShare(buffer, 0) < 0.05) return 'utf-16le';
  if (nulShare(buffer, 0) > 0.7 && nulShare(buffer, 1) < 0.05) return 'utf-16be';
  return undefined;
};

// English in UTF-16 has a NUL in nearly every second byte.
const nulShare = (buffer: Buffer, parity: 0 | 1): number => {
  const end = Math.min(buffer.length, BINARY_WINDOW);
  let nuls = 0;
  let seen = 0;
  for (let at = parity; at < end; at += 2) {
    seen += 1;
    if (buffer[at] === 0) nuls += 1;
  }
  return seen === 0 ? 0 : nuls / seen;
};

const isBinary = (buffer: Buffer): boolean => {
  const head = buffer.subarray(0, BINARY_WINDOW);
  if (head.includes(0)) return true;
  const start = head.subarray(0, 8).toString('latin1');
  return BINARY_SIGNATURES.some((signature) => start.startsWith(signature));
};

const decodeLegacy = (buffer: Buffer, source: string): DecodedText => {
  const patched = buffer.toString('utf8');
  if (mostlySound(patched)) return { text: patched, charset: 'UTF-8 with gaps' };
  const western = iconv.decode(buffer, 'windows-1252');
  if (readsAsWords(western, WESTERN_LETTER)) return { text: western, charset: 'windows-1252' };
  for (const { name, confidence } of analyse(sample(buffer))) {
    if (confidence < MIN_CONFIDENCE || name.startsWith('UTF') || !iconv.encodingExists(name)) continue;
    const text = iconv.decode(buffer, name);
    if (!text.includes('\ufffd') && readsAsWords(text, OTHER_LETTER)) return { text, charset: name };
  }
  throw new DramatisError(
    'bad-encoding',
    `${source}: the text is not valid UTF-8, nor does it read as any other character set. Save it as UTF-8.`,
    { facts: { source } },
  );
};

const sample = (buffer: Buffer): Buffer => {
  const first = buffer.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 1024);
  return buffer.subarray(start, start + DETECTION_SAMPLE);
};

const count = (text: string, pattern: RegExp): number => {
  let total = 0;
  for (const _ of text.matchAll(pattern)) total += 1;
  return total;
};

// Nine of ten characters beyond ASCII decoded: an accident in a UTF-8 file, not another character set.
const mostlySound = (text: string): boolean => {
  const broken = count(text, /\ufffd/g);
  const sound = count(text, /[^\0-\x7f\ufffd]/g);
  return sound >= 9 * broken;
};

// In a wrong character set letters turn into symbols and stray capitals; in the right one most characters beyond ASCII
// are letters of a word, or typographic marks.
const MARK = /[\u2010-\u2026\u20ac\u00a0£§©«»°·•]/g;
const WESTERN_LETTER = /(?<=[A-Za-z])(?=\p{Ll})[^\0-\x7f]|(?=\p{L})[^\0-\x7f](?=[a-z])/gu;
const OTHER_LETTER = /(?<=\p{L})(?=\p{Ll})[^\0-\x7f]|(?=\p{Lu})[^\0-\x7f](?=\p{Ll})|(?=\p{Lo})[^\0-\x7f]/gu;

const readsAsWords = (text: string, letter: RegExp): boolean =>
  (count(text, letter) + count(text, MARK)) * 2 > count(text, /[^\0-\x7f]/g);
