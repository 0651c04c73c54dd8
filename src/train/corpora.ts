import type { GoldSentence } from './read-bio.js';
import { readCorpus } from './read-corpus.js';
import { wireLines } from './wire-lines.js';

/** Annotated text, wherever it is used. */
export interface Source {
  readonly name: string;
  /** Below the data folder. */
  readonly files: readonly string[];
  readonly licence: string;
  /** It marks names of other kinds (MISC) as well. */
  readonly misc: boolean;
  /** Made, not read: there are no files then. */
  readonly make?: (folder: string) => GoldSentence[][];
}

const wikipedia = (domain: string, ...parts: readonly string[]): Source => ({
  name: domain,
  files: parts.map((part) => `crossner_${domain}/${part}.bio`),
  licence: 'MIT; texts CC BY-SA 3.0',
  misc: true,
});
const gum = (name: string, ...genres: readonly string[]): Source => ({
  name,
  files: genres.map((genre) => `gum/${genre}.bio`),
  licence: 'CC BY 4.0; texts CC BY 2.5, CC BY 4.0 and CC BY-SA 3.0',
  misc: true,
});

/** Voice of America, labelled by machine and repaired by rules. */
export const GMB: Source = {
  name: 'gmb',
  files: ['gmb22-fixed/train.bio'],
  licence: 'texts public domain; annotation licence unstated',
  misc: true,
};
export const REDOCRED: Source = {
  name: 'redocred',
  files: ['redocred-fixed/dev.bio', 'redocred-fixed/test.bio'],
  licence: 'MIT; texts CC BY-SA',
  misc: true,
};
export const WIKIGOLD: Source = {
  name: 'wikigold',
  files: ['wikigold/test.bio'],
  licence: 'CC BY 4.0',
  misc: true,
};
export const EWT: Source = {
  name: 'ewt',
  files: ['uner_ewt/dev.bio', 'uner_ewt/test.bio'],
  licence: 'CC BY-SA 4.0',
  misc: false,
};
// CrossNER, part by part: of politics the test set stays unread.
export const POLITICS = wikipedia('politics', 'train', 'dev');
export const OTHER_SUBJECTS: readonly Source[] = ['ai', 'literature', 'music', 'science'].map((domain) =>
  wikipedia(domain, 'train', 'dev', 'test'),
);
export const MEANTIME: Source = {
  name: 'meantime',
  files: ['meantime/all.bio'],
  licence: 'CC BY 4.0',
  misc: true,
};
export const GUM = gum('gum', 'news', 'interview', 'bio');
export const GUM_OTHER = gum('gum-other', 'academic', 'court', 'voyage');
export const WNUT: Source = {
  name: 'wnut',
  files: ['wnut17/train.bio'],
  licence: 'CC BY 4.0',
  misc: false,
};
/** Broad Twitter Corpus. */
export const BTC: Source = {
  name: 'btc',
  files: ['a', 'b', 'e', 'f', 'g', 'h'].map((part) => `btc/${part}.bio`),
  licence: 'CC BY 4.0',
  misc: false,
};
/** Results, tables and start lists, which no open corpus annotates. */
export const WIRE: Source = {
  name: 'wire',
  files: [],
  licence: 'forms of our own with names from Re-DocRED and WikiGold',
  misc: false,
  make: (folder) =>
    wireLines(
      [REDOCRED, WIKIGOLD].flatMap((corpus) => readCorpus(corpus, folder).flat()),
      300,
    ),
};
