import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/ingest/formats/index.js';
import { readAll } from '../../support/read-all.js';

const STORY = 'The envoy met the mayor of Lviv on Tuesday and promised a convoy of aid by the weekend.';

// One way of writing the same story in each format: a new format adds its own line here.
const SAMPLES: Readonly<Record<string, string>> = {
  text: `${STORY}\n`,
  markdown: `# Envoy in Lviv\n\n${STORY.replace('mayor', '**mayor**')}\n`,
  html: `<!doctype html><html><body><nav><a href="/">Home</a></nav><article><h1>Envoy in Lviv</h1><p>${STORY}</p></article></body></html>`,
  jsonl: `${JSON.stringify({ id: 'a', text: STORY })}\n`,
};

describe.each(FORMATS.map((format) => [format.name, format] as const))('the %s format', (name, format) => {
  const sample = SAMPLES[name]!;
  const source = `news/story${format.extensions[0]}`;

  test('reads the story and leaves it unmarked', async () => {
    const [reading] = await readAll(source, sample);
    const { text, furniture } = reading!.document!;
    const start = text.indexOf(STORY);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(furniture.filter((span) => span.start < start + STORY.length && start < span.end)).toEqual([]);
  });

  test('gives spans inside the text, sorted and without overlap', async () => {
    const [reading] = await readAll(source, sample);
    const { text, furniture } = reading!.document!;
    furniture.reduce((end, span) => {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.start);
      return span.end;
    }, 0);
    expect(furniture.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
  });

  test('gives the same document twice for the same bytes, and another hash for other bytes', async () => {
    const [once, again, other] = [
      await readAll(source, sample),
      await readAll(source, sample),
      await readAll(source, sample.replace('Lviv', 'Odesa')),
    ];
    expect(again).toEqual(once);
    expect(other![0]!.document!.hash).not.toBe(once![0]!.document!.hash);
    expect(other![0]!.document!.id).toBe(once![0]!.document!.id);
  });

  test('is chosen by its extension in any case', async () => {
    const [reading] = await readAll(source.toUpperCase(), sample);
    expect(reading!.document!.format).toBe(name);
  });

  test.each([
    ['an empty file', '', 'empty-file'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 255]), 'binary-file'],
  ])('refuses %s with a message that names it', async (_, content, code) => {
    const [reading] = await readAll(source, content);
    expect(reading!.failure?.code).toBe(code);
    expect(reading!.failure?.message).toContain(source);
  });
});
