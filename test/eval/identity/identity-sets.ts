import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEV_FOLDER } from '../measure.js';
import { readNewsroom } from '../newsroom/read-newsroom.js';
import { type GoldReferences, type GoldText, readGoldTexts } from './gold.js';
import { gumNames, gumReferences, readGum } from './read-gum.js';
import { meantimeReferences } from './read-meantime.js';

const RESOLVE = join(DEV_FOLDER, '..', 'resolve');
const GUM = join(RESOLVE, 'gum_news');
const devSet = (name: string): string => join(DEV_FOLDER, 'resolve', `${name}.jsonl`);

/** Texts with gold identities: of the whole set, or of each document alone. */
export interface IdentitySet {
  readonly name: string;
  readonly scope: 'corpus' | 'document';
  read(): readonly GoldText[];
}

/** Stories of our own: to be had without the development sets. */
export const NEWSROOM_SETS: readonly IdentitySet[] = [
  { name: 'wire news of ours', scope: 'corpus', read: () => readNewsroom('wire') },
  { name: 'web news of ours', scope: 'corpus', read: () => readNewsroom('web') },
  { name: 'news of ours, unseen', scope: 'corpus', read: () => readNewsroom('unseen') },
];

export const IDENTITY_SETS: readonly IdentitySet[] = [
  { name: 'MEANTIME news', scope: 'corpus', read: () => readGoldTexts(devSet('meantime')) },
  { name: 'GUM news', scope: 'corpus', read: () => readGum(GUM, 'news').map(gumNames) },
  { name: 'GUM interviews', scope: 'corpus', read: () => readGum(GUM, 'interview').map(gumNames) },
  { name: 'GUM biographies', scope: 'corpus', read: () => readGum(GUM, 'bio').map(gumNames) },
  { name: 'Re-DocRED', scope: 'document', read: () => readGoldTexts(devSet('redocred')) },
  ...NEWSROOM_SETS,
];

export interface ReferenceSet {
  readonly name: string;
  read(): readonly GoldReferences[];
}

/** Texts in which pronouns and descriptions of people are annotated as well. */
export const REFERENCE_SETS: readonly ReferenceSet[] = [
  {
    name: 'MEANTIME news',
    read: () => meantimeReferences(join(RESOLVE, 'meantime'), readGoldTexts(devSet('meantime'))),
  },
  ...[
    ['GUM news', 'news'],
    ['GUM interviews', 'interview'],
    ['GUM biographies', 'bio'],
  ].map(([name, genre]) => ({ name: name!, read: () => readGum(GUM, genre!).map(gumReferences) })),
];

export const hasIdentitySets = (): boolean => existsSync(devSet('meantime')) && existsSync(GUM);
