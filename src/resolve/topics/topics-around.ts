import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction } from '../../contract/mention.js';
import type { Span } from '../../contract/span.js';
import { addWords } from '../../lib/hash-words.js';
import { isCommon, personName } from '../names/person-name.js';
import { emptyTopic, packTopic } from './packed-topic.js';
import { DIMENSIONS, topicWords } from './topic-words.js';

/** Adds the rows of all words of a stretch of text to the numbers that begin at `at`, or takes them off; says how many have one. */
const addWordsOf = (
  text: string,
  { start, end }: Span,
  to: Int32Array,
  at: number,
  times: 1 | -1,
): number => {
  const { rows, find } = topicWords();
  const hashes: number[] = [];
  addWords(hashes, text, start, end);
  let telling = 0;
  for (const hash of hashes) {
    const row = find(hash);
    if (row < 0) continue;
    for (let i = 0; i < DIMENSIONS; i++) to[at + i]! += times * rows[row + i]!;
    telling++;
  }
  return telling;
};

const add = (to: Int32Array, from: Int32Array, at: number): void => {
  for (let i = 0; i < DIMENSIONS; i++) to[i]! += from[at + i]!;
};

/** Who bears a name that many bear: nobody else has to be told from others by topic. */
const mayHaveNamesakes = ({ type, name }: LocalEntity): boolean => {
  const read = type === 'person' ? personName(name) : undefined;
  return read !== undefined && isCommon(read);
};

/**
 * The people of common names with what the text around each speaks of: half the whole text, half the sentences that name them, their own name left
 * out. Whole numbers and square roots only, so that it is the same on every machine; linear in the text and its mentions.
 */
export const withTopics = (
  text: string,
  { sentences, mentions }: Extraction,
  locals: readonly LocalEntity[],
): readonly LocalEntity[] => {
  const people = new Set(locals.filter(mayHaveNamesakes));
  if (people.size === 0) return locals;
  const sums = new Int32Array(sentences.length * DIMENSIONS);
  const whole = emptyTopic();
  let telling = 0;
  for (const [index, sentence] of sentences.entries()) {
    telling += addWordsOf(text, sentence, sums, index * DIMENSIONS, 1);
    add(whole, sums, index * DIMENSIONS);
  }
  const own = emptyTopic();
  const around = emptyTopic();
  const beside = emptyTopic();
  return locals.map((local) => {
    if (!people.has(local)) return local;
    own.fill(0);
    const named = new Set<number>();
    let words = telling;
    for (const index of local.mentions) {
      const mention = mentions[index]!;
      words -= addWordsOf(text, mention, own, 0, -1);
      if (mention.sentence < sentences.length) named.add(mention.sentence);
    }
    around.set(own);
    beside.set(own);
    add(around, whole, 0);
    for (const sentence of named) add(beside, sums, sentence * DIMENSIONS);
    const topic = packTopic(around, beside, words);
    return topic === undefined ? local : { ...local, topic };
  });
};
