import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENTITY_TYPE_NAMES } from '../../../src/contract/entity-types/index.js';
import { type GoldReport, locate, REPORTS, reportsGold } from '../../support/reports-gold.js';

const gold = reportsGold();
const label = (report: GoldReport): string =>
  report.format === 'jsonl' ? `${report.source}#${report.record}` : report.source;

const recordsOf = (source: string): readonly { id: string; text: string; publishedAt: string }[] =>
  readFileSync(join(REPORTS, source), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const textOf = (report: GoldReport): string => {
  switch (report.format) {
    case 'jsonl':
      return recordsOf(report.source).find((record) => record.id === report.record)?.text ?? '';
    case 'text':
    case 'markdown':
      return readFileSync(join(REPORTS, report.source), 'utf8');
    case 'html':
      return readFileSync(join(REPORTS, report.source), 'utf8').replace(/<[^>]*>/g, '');
  }
};

const entitiesOf = (source: string): ReadonlySet<string> =>
  new Set(
    gold
      .filter((report) => report.source === source)
      .flatMap((report) => report.mentions.filter(({ optional }) => !optional).map(({ entity }) => entity)),
  );

test('every report and every record has its gold, and no gold is without its report', () => {
  const reports = readdirSync(REPORTS)
    .filter((name) => name !== 'README.md')
    .flatMap((name) => (name.endsWith('.jsonl') ? recordsOf(name).map(({ id }) => `${name}#${id}`) : [name]));
  expect(gold.map(label).toSorted()).toEqual(reports.toSorted());
});

test('every record of the JSONL files has a date within the days the corpus is about', () => {
  for (const { publishedAt } of ['kestrel-bulletin.jsonl', 'united-nations-desk.jsonl'].flatMap(recordsOf)) {
    expect(publishedAt >= '2022-04-18' && publishedAt <= '2022-04-30', publishedAt).toBe(true);
  }
});

describe.each(gold.map((report) => [label(report), report] as const))('%s', (_, report) => {
  const text = textOf(report);
  const spans = locate(report, text);

  test('each name stands where the gold says', () => {
    expect(spans.map((span) => span && text.slice(span.start, span.end))).toEqual(
      report.mentions.map((mention) => mention.text),
    );
  });

  test('names come in the order of the text and do not overlap', () => {
    const ends = spans.map((span) => span?.end ?? Number.NaN);
    for (const [index, span] of spans.entries()) {
      if (index > 0) expect(span?.start).toBeGreaterThanOrEqual(ends[index - 1]!);
    }
  });

  test('names follow the guide: a known type, no title, no article, no demonym', () => {
    for (const { text: name, type, entity } of report.mentions) {
      expect(ENTITY_TYPE_NAMES).toContain(type);
      expect(entity).not.toBe('');
      expect(name).toBe(name.trim());
      expect(name).not.toMatch(/^(the|president|chancellor|mayor|minister|senator|mr|ms|mrs|dr)\b/i);
      if (type === 'place') expect(name).not.toMatch(/^(Russian|Ukrainian|Polish|German|Turkish|American)$/);
    }
  });
});

test('the wire story names the same in three papers', () => {
  const story = entitiesOf('2022-04-26-guterres-putin-kremlin.txt');
  expect(entitiesOf('2022-04-26-un-chief-putin-azovstal.html')).toEqual(story);
  const cut = new Set([...story].filter((entity) => entity !== 'Volodymyr Zelensky'));
  expect(entitiesOf('2022-04-26-guterres-putin-talks.md')).toEqual(cut);
});

test.each([
  ['Klitschko', ['Vitali Klitschko', 'Wladimir Klitschko']],
  ['Johnson', ['Boris Johnson', 'Ron Johnson']],
])('the family name %s alone stands for two people, each in texts of their own', (family, people) => {
  const named = gold.flatMap((report) => {
    const here = new Set(report.mentions.filter(({ text }) => text === family).map(({ entity }) => entity));
    expect(here.size, label(report)).toBeLessThanOrEqual(1);
    return [...here];
  });
  expect([...new Set(named)].toSorted()).toEqual(people);
});
