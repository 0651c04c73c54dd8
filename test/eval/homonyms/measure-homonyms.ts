import { readFileSync } from 'node:fs';
import { resolveCorpus } from '../../../src/resolve/index.js';
import { corpusDocument } from '../../support/make-document.js';

export interface Pair {
  readonly id: string;
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
}

/** Percent, one decimal. */
export interface HomonymScore {
  readonly set: string;
  /** 'people', 'places', 'organisations' or 'all'. */
  readonly of: string;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
}

/** The errors of all but the last may teach rules; nothing may be changed on account of that. */
export const HOMONYM_SETS = [
  'pairs',
  'unseen',
  'unseen-2',
  'unseen-3',
  'taught-2',
  'unseen-4',
  'taught-3',
  'unseen-5',
  'unseen-6',
] as const;

const STAR = /\[([PLO])\*:/;

/** Offset of the starred name in the text without marks. */
const starredAt = (marked: string): number =>
  marked.slice(0, marked.search(STAR)).replace(/\[[PLO]:([^\]]+)\]/g, '$1').length;

const joined = ({ id, a, b }: Pair): boolean => {
  const documents = [a, b].map((text, i) => ({
    ...corpusDocument(`${id}-${i}`, text.replace(STAR, '[$1:')),
    at: starredAt(text),
  }));
  const { entities } = resolveCorpus(documents, []);
  const [first, second] = documents.map(({ id: document, at, extraction }) => {
    const mention = extraction.mentions.findIndex(({ start }) => start === at);
    return entities.findIndex(({ members }) =>
      members.some((member) => member.document === document && member.mentions.includes(mention)),
    );
  });
  return first !== -1 && first === second;
};

const NAMES = { P: 'people', L: 'places', O: 'organisations' } as const;

interface Result extends Pair {
  readonly found: boolean;
  readonly type: keyof typeof NAMES;
}

const percent = (share: number): number => Math.round(1000 * share) / 10;

const score = (set: string, of: string, results: readonly Result[]): HomonymScore => {
  const count = (is: (result: Result) => boolean): number => Math.max(1, results.filter(is).length);
  const right = results.filter(({ same, found }) => same && found).length;
  return {
    set,
    of,
    pairs: results.length,
    precision: percent(right / count(({ found }) => found)),
    recall: percent(right / count(({ same }) => same)),
    accuracy: percent(results.filter(({ same, found }) => same === found).length / count(() => true)),
  };
};

/** Resolves each pair of a test set by itself and scores it, by type and in all. */
export const measureHomonyms = (
  set: (typeof HOMONYM_SETS)[number],
): { readonly scores: readonly HomonymScore[]; readonly wrong: readonly Pair[] } => {
  const results = readFileSync(new URL(`${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Result => {
      const pair = JSON.parse(line) as Pair;
      return { ...pair, found: joined(pair), type: STAR.exec(pair.a)![1] as keyof typeof NAMES };
    });
  const types = (['P', 'L', 'O'] as const).map((type) =>
    score(
      set,
      NAMES[type],
      results.filter((result) => result.type === type),
    ),
  );
  return {
    scores: [...types, score(set, 'all', results)],
    wrong: results.filter(({ same, found }) => same !== found),
  };
};
