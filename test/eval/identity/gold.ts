import { readFileSync } from 'node:fs';
import type { Span } from '../../../src/contract/span.js';

/** A mention of a gold text with the one it stands for. */
export interface GoldMention extends Span {
  readonly entity: string;
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  /** Names only. */
  readonly mentions: readonly GoldMention[];
}

/** A text with whatever refers to a person: names, pronouns, descriptions, nested or not. */
export interface GoldReferences {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Span[];
  readonly references: readonly GoldMention[];
  /** Offset up to which the references are complete. */
  readonly annotatedUntil: number;
}

/** Texts from JSONL, the form that `resolve-score` reads as well. */
export const readGoldTexts = (file: string): GoldText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldText);
