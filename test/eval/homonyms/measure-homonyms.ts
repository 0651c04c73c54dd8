import { readFileSync } from 'node:fs';
import { resolveCorpus } from '../../../src/resolve/index.js';
import { corpusDocument } from '../../support/make-document.js';

export interface Pair {
  readonly id: string;
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
}

interface Row {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
}

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

const row = (name: string, results: readonly { readonly same: boolean; readonly found: boolean }[]): Row => {
  const count = (of: (result: { same: boolean; found: boolean }) => boolean): number =>
    results.filter(of).length;
  const right = count(({ same, found }) => same && found);
  return {
    name,
    precision:
      right /
      Math.max(
        1,
        count(({ found }) => found),
      ),
    recall:
      right /
      Math.max(
        1,
        count(({ same }) => same),
      ),
    accuracy: count(({ same, found }) => same === found) / Math.max(1, results.length),
  };
};

/** Resolves each pair of a test set by itself and scores it, by type and in all. */
export const measureHomonyms = (
  set: 'pairs' | 'unseen',
): { pairs: number; rows: readonly Row[]; wrong: readonly Pair[] } => {
  const pairs = readFileSync(new URL(`${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);
  const results = pairs.map((pair) => ({
    ...pair,
    found: joined(pair),
    type: STAR.exec(pair.a)![1] as keyof typeof NAMES,
  }));
  return {
    pairs: pairs.length,
    rows: [
      ...(['P', 'L', 'O'] as const).map((type) =>
        row(
          NAMES[type],
          results.filter((result) => result.type === type),
        ),
      ),
      row('all', results),
    ],
    wrong: results.filter(({ same, found }) => same !== found),
  };
};
