import { DIMENSIONS } from './topic-words.js';

const lengthOf = (numbers: Int32Array): number => {
  let squares = 0;
  for (const number of numbers) squares += number * number;
  return Math.sqrt(squares);
};

// A digit is 8 at zero; seven steps reach to 2.5 times the usual size, where few numbers are cut off.
const ZERO = 8;
const STEPS = 7;
const REACH = 2.5;

const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

// So many words leave a topic half as long as ever so many: one word in common makes no topic.
const FEW = 2;

/**
 * The topic of so many telling words, given as two sums each as heavy as the other: one hexadecimal digit a dimension, and two for the words. Undefined where no
 * word told anything.
 */
export const packTopic = (a: Int32Array, b: Int32Array, words: number): string | undefined => {
  const [x, y] = [lengthOf(a) || 1, lengthOf(b) || 1];
  const mixed = new Float64Array(DIMENSIONS);
  let squares = 0;
  for (let i = 0; i < DIMENSIONS; i++) {
    const value = a[i]! / x + b[i]! / y;
    mixed[i] = value;
    squares += value * value;
  }
  if (squares === 0) return undefined;
  const step = (STEPS / REACH) * Math.sqrt(((words / (words + FEW)) * DIMENSIONS) / squares);
  let packed = '';
  for (let i = 0; i < DIMENSIONS; i++) {
    const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(mixed[i]! * step)));
    packed += String.fromCharCode(DIGITS[ZERO + steps]!);
  }
  return packed + Math.min(255, words).toString(16).padStart(2, '0');
};

const digit = (code: number): number => (code < 58 ? code - 48 : code - 87);

/** Adds a packed topic to a sum of them. */
export const addTopic = (sum: Int32Array, packed: string): void => {
  for (let i = 0; i < DIMENSIONS; i++) sum[i]! += digit(packed.charCodeAt(i)) - ZERO;
};

export const emptyTopic = (): Int32Array => new Int32Array(DIMENSIONS);

/** Sum of the topics of so many texts. */
export interface TopicSum {
  readonly topic: Int32Array;
  readonly records: number;
}

// Square of the length of a packed topic, but for what is rounded and cut off.
const SQUARE = DIMENSIONS * (STEPS / REACH) ** 2;

/** Of how many telling words a packed topic is, up to 255. */
export const wordsOfTopic = (packed: string): number => Number.parseInt(packed.slice(DIMENSIONS), 16);

/**
 * How alike the texts of two sums are on average, each of one beside each of the other: mean cosine, -1 to 1. (The cosine of the sums
 * would find any text alike to many of different topics.)
 */
export const meanLikeness = (a: TopicSum, b: TopicSum): number => {
  let product = 0;
  for (let i = 0; i < DIMENSIONS; i++) product += a.topic[i]! * b.topic[i]!;
  return product / (a.records * b.records * SQUARE);
};
