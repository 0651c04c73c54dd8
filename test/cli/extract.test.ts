import { expect, test } from 'vitest';
import { records, runDramatis } from '../support/run-dramatis.js';

interface Extracted {
  readonly id: string;
  readonly mentions: readonly { start: number; end: number; text: string; type: string; entity: string }[];
}

const TEXTS = Array.from(
  { length: 40 },
  (_, at) =>
    `Minister Helena Novak spoke to Tomas Berg in Lisbon on day ${at}. “We agree,” Ms Novak said — 👍 Łódź.`,
);
const INPUT = TEXTS.map((text, at) => JSON.stringify({ id: `n${at}`, text })).join('\n');

test.each(['1', '3'])(
  'with %s jobs the answers come in the order of the lines and slice back',
  async (jobs) => {
    const ran = await runDramatis(['extract', '--jsonl', '--jobs', jobs], { input: INPUT });
    expect(ran.code).toBe(0);
    const answers = records<Extracted>(ran.stdout);
    expect(answers.map(({ id }) => id)).toEqual(TEXTS.map((_, at) => `n${at}`));
    for (const [at, { mentions }] of answers.entries()) {
      expect(mentions.length).toBeGreaterThan(0);
      for (const { start, end, text } of mentions) expect(TEXTS[at]?.slice(start, end)).toBe(text);
    }
  },
);

test('the number of jobs changes no byte', async () => {
  const [one, two] = await Promise.all(
    ['1', '2'].map((jobs) => runDramatis(['extract', '--jsonl', '--jobs', jobs], { input: INPUT })),
  );
  expect(one?.stdout).toBe(two?.stdout);
});

test('mentions of one person share an entity', async () => {
  const { stdout } = await runDramatis(['extract', '--jsonl'], { input: INPUT });
  const people = records<Extracted>(stdout)[0]?.mentions.filter(({ text }) => text.endsWith('Novak')) ?? [];
  expect(people).toHaveLength(2);
  expect(new Set(people.map(({ entity }) => entity)).size).toBe(1);
});
