import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityType } from '../../src/contract/entity-types/index.js';
import type { Span } from '../../src/contract/span.js';

/**
 * Who is named where in seeds/reports, marked by hand. Guide: names without titles and without a leading 'the';
 * demonyms are not places; newspapers, parties and military units are organisations; facilities (Kremlin, Azovstal)
 * are places unless they act; ships, weapons, feasts and laws are nothing; page furniture names nothing.
 */
interface GoldName {
  readonly text: string;
  readonly type: EntityType;
  /** The same for every form of one person, place or organisation, unlike for its namesakes. */
  readonly entity: string;
  /** Finding it is right, leaving it out is no mistake: the place of a dateline. */
  readonly optional?: boolean;
}

/** Text and JSONL are kept as they are, so their names have offsets into the text. */
interface GoldInText {
  readonly source: string;
  readonly format: 'text' | 'jsonl';
  /** The record's id, for JSONL. */
  readonly record?: string;
  readonly mentions: readonly (GoldName & Span)[];
}

/** What text is read from a page depends on the reader, so its names are counted from the article's first words. */
interface GoldOnPage {
  readonly source: string;
  readonly format: 'markdown' | 'html';
  /** The first 40 characters under the headline: counting starts there. */
  readonly opening: string;
  /** `occurrence` counts the whole-word occurrences of `text`, from 1, those within longer names included. */
  readonly mentions: readonly (GoldName & { readonly occurrence: number })[];
}

export type GoldReport = GoldInText | GoldOnPage;

const root = fileURLToPath(new URL('../../', import.meta.url));
export const REPORTS = join(root, 'seeds/reports');

export const reportsGold = (): readonly GoldReport[] =>
  readFileSync(join(root, 'test/eval/reports-gold.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldReport);

const wholeWord = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'gu');

/** Where the names of `report` stand in `text`, in the order of `report.mentions`; undefined for one that is not there. */
export const locate = (report: GoldReport, text: string): readonly (Span | undefined)[] => {
  switch (report.format) {
    case 'text':
    case 'jsonl':
      return report.mentions.map(({ start, end }) => ({ start, end }));
    case 'markdown':
    case 'html': {
      const from = text.indexOf(report.opening);
      if (from < 0) return report.mentions.map(() => undefined);
      return report.mentions.map((mention) => {
        const hit = [...text.slice(from).matchAll(wholeWord(mention.text))][mention.occurrence - 1];
        if (hit === undefined) return undefined;
        const start = from + hit.index;
        return { start, end: start + mention.text.length };
      });
    }
  }
};
