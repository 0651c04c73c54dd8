import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../src/contract/document.js';
import { findCopies, minhash, readDocuments } from '../../../src/ingest/index.js';
import { type GoldReport, locate, REPORTS, reportsGold } from '../../support/reports-gold.js';

// Names that stand in the reports' furniture alone: the strangers in 'Recent Stories' and their like.
const STRANGERS =
  /Dario Venn|Harrowby|Port Ellery|Sankt Ilgen|Gullhaven|Lowmarket|Tarn Bridge|Imke Farrow|Bram Oosting|Odile Marchbanks|Hanne Vorster|Lena Quist|Pell Anders|Ottoline Crewe|Ivo Strand|Jory Pask|Marit Halloway|Sefa Lindqvist/g;

// Those who printed and signed the reports: metadata of a document, never actors in it.
const PRINTERS =
  /Aldergate Post|Eastmoor Ledger|Harbour Lane Wire|Kestrel Bulletin|Meridian Courant|Ninebridge News|Tarn Valley Courier|Mara Ellwood|Tobias Renn|Ines Falk|Ravi Somerton|Joana Reiff|Mirela Osk/g;

const documents: Document[] = [];
beforeAll(async () => {
  for (const name of readdirSync(REPORTS).filter((file) => file !== 'README.md')) {
    const input = { source: name, bytes: readFileSync(join(REPORTS, name)) };
    for await (const reading of readDocuments(input)) {
      if ('failure' in reading) throw reading.failure;
      documents.push(reading.document);
    }
  }
});

const documentOf = (report: GoldReport): Document => {
  const source = report.format === 'jsonl' ? `${report.source}#${report.record}` : report.source;
  const found = documents.find((document) => document.source === source);
  if (found === undefined) throw new Error(`${source} was not read`);
  return found;
};

const isFurniture = (document: Document, start: number, end: number): boolean =>
  document.furniture.some((part) => part.start < end && start < part.end);

describe('the readers on the sample corpus', () => {
  test.each(reportsGold().map((report) => [report.mentions[0]!.text, report] as const))(
    'keep every name of the report that begins with %s, and none of them as furniture',
    (_, report) => {
      const document = documentOf(report);
      const spans = locate(report, document.text);
      expect(spans.map((span) => span && document.text.slice(span.start, span.end))).toEqual(
        report.mentions.map(({ text }) => text),
      );
      const lost = report.mentions.filter(({ optional }, index) => {
        const span = spans[index];
        return !optional && span !== undefined && isFurniture(document, span.start, span.end);
      });
      expect(lost).toEqual([]);
    },
  );

  test.each([
    ['headline about a stranger', STRANGERS, 5],
    ['publisher and reporter', PRINTERS, 20],
  ])('mark every %s as furniture', (_, names, atLeast) => {
    const seen = documents.flatMap((document) =>
      [...document.text.matchAll(names)].map((hit) => ({
        source: document.source,
        name: hit[0],
        furniture: isFurniture(document, hit.index, hit.index + hit[0].length),
      })),
    );
    expect(seen.length).toBeGreaterThanOrEqual(atLeast);
    expect(seen.filter(({ furniture }) => !furniture)).toEqual([]);
  });

  test('take the headline of a scraped page, not its navigation, for the title', () => {
    const titles = documents.filter(({ format }) => format === 'text').map(({ title }) => title);
    expect(titles).toContain('Putin calls off assault on Azovstal and orders a blockade');
    expect(titles).toContain('Gazprom turns off the gas for Poland and Bulgaria');
  });

  test('date every report', () => {
    for (const { source, publishedAt } of documents)
      expect(publishedAt, source).toMatch(/^2022-04-(1[89]|2\d|30)/);
  });

  test('find the wire story in its three papers and no other copy', () => {
    const extraction = { sentences: [], mentions: [] };
    const copies = findCopies(
      documents.map((document) => ({ ...document, extraction, signature: minhash(document) })),
    );
    const source = new Map(documents.map((document) => [document.id, document.source]));
    const story = new Set([...copies].flat().map((id) => source.get(id)));
    expect(copies.size).toBe(2);
    expect(story).toEqual(
      new Set([
        '2022-04-26-guterres-putin-kremlin.txt',
        '2022-04-26-guterres-putin-talks.md',
        '2022-04-26-un-chief-putin-azovstal.html',
      ]),
    );
  });
});
