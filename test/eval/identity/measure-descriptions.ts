import type { Span } from '../../../src/contract/span.js';
import type { Extractor } from '../../../src/extract/extractor.js';
import { describe, resolveDocument } from '../../../src/resolve/index.js';
import type { GoldReferences } from './gold.js';
import type { ReferenceSet } from './identity-sets.js';

/** How many pronouns and descriptions were given to somebody, how many rightly, and how many pronouns there were to give. */
export interface DescriptionScore {
  readonly set: string;
  readonly contestant: string;
  readonly pronouns: number;
  readonly rightPronouns: number;
  /** 'He', 'she' and their forms that stand for a person whom the text names. */
  readonly goldPronouns: number;
  readonly descriptions: number;
  readonly rightDescriptions: number;
}

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

const mostFrequent = (entities: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

export const measureDescriptions = (
  set: ReferenceSet,
  contestant: string,
  extractor: Extractor,
): DescriptionScore => {
  const score = { pronouns: 0, rightPronouns: 0, goldPronouns: 0, descriptions: 0, rightDescriptions: 0 };
  for (const gold of set.read()) scoreText(gold, extractor, score);
  return { set: set.name, contestant, ...score };
};

const scoreText = (
  { text, tokens, references, annotatedUntil }: GoldReferences,
  extractor: Extractor,
  score: { -readonly [Key in keyof Omit<DescriptionScore, 'set' | 'contestant'>]: number },
): void => {
  const document = { text, furniture: [] };
  const extraction = extractor.extract(document);
  const locals = resolveDocument(document, extraction);
  const meant = ({ start, end }: Span): string | undefined =>
    references
      .filter((gold) => gold.start <= start && gold.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.entity;
  const bearer = locals.map(({ type, mentions }) =>
    type === 'person'
      ? mostFrequent(mentions.flatMap((index) => meant(extraction.mentions[index]!) ?? []))
      : undefined,
  );
  const named = new Set(bearer);
  for (const { start, end } of tokens) {
    if (end > annotatedUntil || !PRONOUN.test(text.slice(start, end))) continue;
    const entity = references.find((gold) => gold.start === start && gold.end === end)?.entity;
    if (entity !== undefined && named.has(entity)) score.goldPronouns++;
  }
  for (const { mention, entity } of describe(document, extraction, locals)) {
    if (mention.end > annotatedUntil) continue;
    const right = bearer[entity] !== undefined && meant(mention) === bearer[entity] ? 1 : 0;
    if (mention.kind === 'pronoun') {
      score.pronouns++;
      score.rightPronouns += right;
    } else {
      score.descriptions++;
      score.rightDescriptions += right;
    }
  }
};
