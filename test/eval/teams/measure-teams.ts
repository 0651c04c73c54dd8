import { readFileSync } from 'node:fs';
import type { Extractor } from '../../../src/extract/extractor.js';
import { documentFromRecord } from '../../../src/ingest/index.js';
import { extractDocument } from '../../../src/pipeline.js';

/** `known` taught the rules, `unseen` was put aside before there were any. */
export const TEAM_SETS = ['known', 'unseen'] as const;

interface Story {
  readonly id: string;
  readonly kind: 'sport' | 'other';
  /** Names of places marked as '[T:…]' where a team is meant and '[L:…]' where the place is. */
  readonly text: string;
}

/** Percent, one decimal. */
export interface TeamScore {
  readonly set: string;
  readonly stories: number;
  /** Marked names that were found at all. */
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
}

const MARK = /\[([TL]):([^\]]+)\]/g;

const read = (set: string): readonly Story[] =>
  readFileSync(new URL(`${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Story);

/** Offsets of the marked names in the text without marks. */
const marksOf = (
  marked: string,
): { readonly start: number; readonly team: boolean; readonly name: string }[] => {
  let cut = 0;
  return [...marked.matchAll(MARK)].map(({ index, 0: whole, 1: kind, 2: name }) => {
    const start = index - cut;
    cut += whole.length - name!.length;
    return { start, team: kind === 'T', name: name! };
  });
};

const percent = (part: number, of: number): number => Math.round((1000 * part) / Math.max(1, of)) / 10;

/** Which names of places are taken for teams, from text to entities. A name without a mark is not asked. */
export const measureTeams = (
  set: (typeof TEAM_SETS)[number],
  extractor: Extractor,
): { readonly score: TeamScore; readonly wrong: readonly string[] } => {
  const stories = read(set);
  const wrong: string[] = [];
  const count = { found: 0, called: 0, right: 0, teams: 0 };
  for (const { id, text } of stories) {
    const plain = text.replace(MARK, '$2');
    const { extraction, entities } = extractDocument(documentFromRecord({ id, text: plain }, id), extractor);
    const called = new Set(entities.filter(({ team }) => team).flatMap(({ mentions }) => mentions));
    for (const { start, team, name } of marksOf(text)) {
      const index = extraction.mentions.findIndex(
        (mention) => mention.start === start && mention.end === start + name.length,
      );
      if (index === -1) continue;
      count.found++;
      if (team) count.teams++;
      if (called.has(index)) count.called++;
      if (team && called.has(index)) count.right++;
      if (team !== called.has(index))
        wrong.push(
          `${id}: ${team ? 'missed' : 'wrongly'} ${plain.slice(Math.max(0, start - 40), start)}<${name}>${plain.slice(start + name.length, start + name.length + 50)}`,
        );
    }
  }
  const { found, called, right, teams } = count;
  return {
    score: {
      set,
      stories: stories.length,
      found,
      precision: percent(right, called),
      recall: percent(right, teams),
    },
    wrong,
  };
};
