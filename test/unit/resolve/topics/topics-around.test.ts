import { expect, test } from 'vitest';
import {
  addTopic,
  emptyTopic,
  meanLikeness,
  type TopicSum,
} from '../../../../src/resolve/topics/packed-topic.js';
import { corpusDocument } from '../../../support/make-document.js';

const topicOf = (text: string): string | undefined =>
  corpusDocument('story', text).entities.find(({ name }) => name === 'John Smith')?.topic;

const sum = (...texts: readonly string[]): TopicSum => {
  const topic = emptyTopic();
  for (const text of texts) addTopic(topic, topicOf(text)!);
  return { topic, records: texts.length };
};

const FLOOD = '[P:John Smith] fled the flood. Rain had burst the dam, and the river rose over the fields.';
const STORM = '[P:John Smith] lost a barn. The storm brought hail, and the water stood high in the valley.';
const TRIAL = '[P:John Smith] was acquitted. The jury believed the witness, and the prosecutor will appeal.';

test('texts on one thing are alike, on two things not', () => {
  expect(meanLikeness(sum(FLOOD), sum(STORM))).toBeGreaterThan(0.25);
  expect(meanLikeness(sum(FLOOD), sum(TRIAL))).toBeLessThan(0.15);
});

test('many texts are as like another as each of them is on average', () => {
  const each = [FLOOD, TRIAL].map((text) => meanLikeness(sum(text), sum(STORM)));
  expect(meanLikeness(sum(FLOOD, TRIAL), sum(STORM))).toBeCloseTo((each[0]! + each[1]!) / 2);
});

test('who bears a name that few bear gets none, nor does a text that says nothing', () => {
  expect(corpusDocument('story', '[P:Nora Feldtmark] fled the flood.').entities[0]!.topic).toBeUndefined();
  expect(topicOf('[P:John Smith].')).toBeUndefined();
});

test('it is 64 hexadecimal digits and two for its words, and the name itself says nothing', () => {
  expect(topicOf(FLOOD)).toMatch(/^[1-9a-f]{64}[0-9a-f]{2}$/);
  const other = corpusDocument('story', FLOOD.replace('John Smith', 'Laura Carey')).entities[0]!.topic;
  expect(other).toBe(topicOf(FLOOD));
});
