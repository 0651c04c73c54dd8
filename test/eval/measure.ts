import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calibrated } from '../../src/extract/calibrate.js';
import { TAGGED_TYPES } from '../../src/extract/labels.js';
import { seeded } from '../../src/lib/seeded.js';
import { fitIsotonic } from '../../src/train/isotonic.js';
import { repairLabels } from '../../src/train/neural/repair-labels.js';
import { compose, type GoldDocument, readBio } from '../../src/train/read-bio.js';
import {
  emptyTypedTally,
  f1,
  precision,
  recall,
  scoreDocument,
  type TypedTally,
} from '../../src/train/score.js';
import type { Contestant, FoundSpan } from './contestants.js';

/**
 * What nothing was trained on. The news half of PUD comes from newspapers. PUD calls countries that act organisations; `ours` are
 * its labels under our own guide (repair-labels.ts).
 */
export const DEV_SETS = [
  { name: 'UNER PUD', file: 'uner_pud/test.bio' },
  { name: 'UNER PUD, news half', file: 'uner_pud_news/test.bio' },
  { name: 'UNER PUD, our guide', file: 'uner_pud/test.bio', ours: true },
  { name: 'GMB dev (silver)', file: 'gmb22-fixed/dev.bio' },
] as const;

/** Where the sets lie; DRAMATIS_DEV names another folder. */
export const DEV_FOLDER = process.env.DRAMATIS_DEV ?? '../shared/data/dev';
export const devFile = (file: string): string => join(DEV_FOLDER, file);
export const hasDevSets = (): boolean => DEV_SETS.every(({ file }) => existsSync(devFile(file)));

export interface Score {
  readonly contestant: string;
  readonly set: string;
  /** Percent, one decimal. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Bootstrap 95 % interval of F1 over documents. */
  readonly interval: readonly [number, number];
  readonly types: Readonly<Record<string, number>>;
}

export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly mentions: number;
  /** Mean confidence and share of right ones, percent. */
  readonly said: number;
  readonly right: number;
}

const percent = (share: number): number => Math.round(1000 * share) / 10;
export const readSet = (file: string, ours = false): GoldDocument[] =>
  readBio(file).map((sentences) => compose(ours ? sentences.map(repairLabels) : sentences));

const goldSpans = ({ gold }: GoldDocument) =>
  gold.map(({ start, end, type }) => ({ start, end, type: TAGGED_TYPES[type]! as string }));

const ROUNDS = 1000;

const bootstrap = (tallies: readonly TypedTally[]): readonly [number, number] => {
  const random = seeded(17);
  const scores = Array.from({ length: ROUNDS }, () => {
    const sum = { right: 0, wrong: 0, missed: 0 };
    for (let draw = 0; draw < tallies.length; draw++) {
      const { all } = tallies[Math.floor(random() * tallies.length)]!;
      sum.right += all.right;
      sum.wrong += all.wrong;
      sum.missed += all.missed;
    }
    return f1(sum);
  }).sort((a, b) => a - b);
  return [percent(scores[ROUNDS * 0.025]!), percent(scores[ROUNDS * 0.975 - 1]!)];
};

export const score = (contestant: Contestant, set: string, documents: readonly GoldDocument[]): Score => {
  const total = emptyTypedTally();
  const tallies = documents.map((document) => {
    const found = contestant.find(document.text);
    const tally = emptyTypedTally();
    scoreDocument(goldSpans(document), found, tally);
    scoreDocument(goldSpans(document), found, total);
    return tally;
  });
  return {
    contestant: contestant.name,
    set,
    precision: percent(precision(total.all)),
    recall: percent(recall(total.all)),
    f1: percent(f1(total.all)),
    interval: bootstrap(tallies),
    types: Object.fromEntries(TAGGED_TYPES.map((type) => [type, percent(f1(total[type]))])),
  };
};

const STEPS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001] as const;

/**
 * Of the mentions given about so much confidence, how many were right? The curve that the models ship with is fitted on a development set;
 * here it is fitted on one half of the documents and judged on the other, both ways round, so that nothing is judged by what fitted it.
 */
export const reliability = (
  raw: (text: string) => readonly FoundSpan[],
  documents: readonly GoldDocument[],
): Reliability[] => {
  const bins = STEPS.slice(1).map((to, index) => ({
    from: STEPS[index]!,
    to: Math.min(1, to),
    mentions: 0,
    said: 0,
    right: 0,
  }));
  const halves = [0, 1].map((half) =>
    documents
      .filter((_, index) => index % 2 === half)
      .flatMap((document) => {
        const gold = new Set(goldSpans(document).map(({ start, end, type }) => `${start}:${end}:${type}`));
        return raw(document.text).map(({ start, end, type, confidence = 1 }) => ({
          probability: confidence,
          right: gold.has(`${start}:${end}:${type}`),
        }));
      }),
  );
  halves.forEach((judged, half) => {
    const curve = fitIsotonic(halves[1 - half]!);
    for (const { probability, right } of judged) {
      const confidence = calibrated(curve, probability);
      const bin = bins.findLast(({ from }) => confidence >= from)!;
      bin.mentions++;
      bin.said += confidence;
      if (right) bin.right++;
    }
  });
  return bins
    .filter(({ mentions }) => mentions > 0)
    .map((bin) => ({
      ...bin,
      said: percent(bin.said / bin.mentions),
      right: percent(bin.right / bin.mentions),
    }));
};

/** Thousand gold tokens a second of CPU time, on documents that the contestant has not seen yet. */
export const speed = (contestant: Contestant, documents: readonly GoldDocument[]): number => {
  const tokens = documents.reduce(
    (sum, { sentences }) => sum + sentences.reduce((all, { length }) => all + length, 0),
    0,
  );
  const before = process.cpuUsage();
  for (const { text } of documents) contestant.find(text);
  const { user, system } = process.cpuUsage(before);
  return Math.round(tokens / ((user + system) / 1000));
};
