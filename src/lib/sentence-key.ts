import { fold } from './fold.js';
import { isLetterOrDigit, isPunctuation, LATIN, ONE, SEVERAL } from './latin-folds.js';

const BLANK = 32;

const DIGITS = Uint8Array.from('0123456789abcdefghijklmnopqrstuv', (digit) => digit.charCodeAt(0));
const digit = (value: number, shift: number): number => DIGITS[(value >>> shift) & 31]!;

/** 32 bits in seven digits. */
const digitsOf = (value: number): string =>
  String.fromCharCode(
    digit(value, 30),
    digit(value, 25),
    digit(value, 20),
    digit(value, 15),
    digit(value, 10),
    digit(value, 5),
    digit(value, 0),
  );

/** Two hashes of 32 bits that are fed one code unit after another. */
class Digest {
  private a = 0x9e3779b1;
  private b = 0x85ebca6b;
  private waiting = false;
  private empty = true;

  /** A letter or digit, or 0 for what stands between words. */
  add(code: number): void {
    if (code === 0) {
      this.waiting = true;
      return;
    }
    if (this.waiting && !this.empty) this.mix(BLANK);
    this.waiting = false;
    this.empty = false;
    this.mix(code);
  }

  done(): string {
    const { a, b } = this;
    const high = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
    const low = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    return digitsOf(high ^ (high >>> 15)) + digitsOf(low ^ (low >>> 15));
  }

  private mix(code: number): void {
    this.a = Math.imul(this.a ^ code, 0x9e3779b1);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b ^ code, 0x5f356495);
    this.b ^= this.b >>> 13;
  }
}

const digestFolded = (sentence: string): string => {
  const digest = new Digest();
  for (const char of fold(sentence)) {
    if (!isLetterOrDigit(char)) digest.add(0);
    else for (let unit = 0; unit < char.length; unit++) digest.add(char.charCodeAt(unit));
  }
  return digest.done();
};

/**
 * A key under which a sentence printed twice is one: its words, folded, without punctuation, in 64 bits. Among ten million
 * sentences two share a key by chance with a probability of three in a million.
 */
export const sentenceKey = (text: string, start = 0, end = text.length): string => {
  const digest = new Digest();
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 256 && SEVERAL[code] === 0) digest.add(ONE[code]!);
    else if (code < 256) for (const unit of LATIN[code]!) digest.add(unit);
    else if (isPunctuation(code)) digest.add(0);
    else return digestFolded(text.slice(start, end));
  }
  return digest.done();
};
