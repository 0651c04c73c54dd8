import type { EntityType } from '../../src/contract/entity-types/index.js';
import type { Drawn } from './loaded-graph.js';

export type SuggestionReason = 'part' | 'spelling' | 'initials' | 'same';

export interface MergeSuggestion {
  readonly id: string;
  readonly reason: SuggestionReason;
  /** 0 to 1: how alike the names are, and how many neighbours the two share. */
  readonly score: number;
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

const folded = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();
const words = (name: string) => folded(name).split(/\s+/).filter(Boolean);
const initials = (name: string) =>
  words(name)
    .filter((word) => !['of', 'the', 'for', 'and'].includes(word))
    .map((word) => word[0])
    .join('');

function trigrams(name: string): ReadonlySet<string> {
  const padded = `  ${folded(name)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Shared part of two sets (Jaccard 1901). */
function share<One>(a: ReadonlySet<One>, b: ReadonlySet<One>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Why two names could be one, and how alike they are; undefined where nothing says so. */
export function likeness(a: string, b: string): { reason: SuggestionReason; score: number } | undefined {
  const [one, other] = [words(a), words(b)];
  if (one.length === 0 || other.length === 0) return undefined;
  if (one.join(' ') === other.join(' ')) return { reason: 'same', score: 1 };
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((word) => long.includes(word))) return { reason: 'part', score: 0.75 };
  const [brief, spelt] = folded(a).length <= folded(b).length ? [a, b] : [b, a];
  if (words(brief).length === 1 && folded(brief).length > 1 && folded(brief) === initials(spelt))
    return { reason: 'initials', score: 0.8 };
  const alike = share(trigrams(a), trigrams(b));
  return alike >= 0.45 ? { reason: 'spelling', score: alike } : undefined;
}

/** Entities of the loaded graph that may be the same as this one, the likeliest first. */
export function mergeSuggestions(entity: Candidate, { data, around }: Drawn, most = 5): MergeSuggestion[] {
  const near = around.get(entity.id) ?? new Set<string>();
  const found: MergeSuggestion[] = [];
  for (const node of data.nodes.values()) {
    const alike = node.id === entity.id ? undefined : likeness(entity.name, node.label);
    if (!alike) continue;
    const company = share(near, around.get(node.id) ?? new Set<string>());
    const kinship = node.type === entity.type ? 1 : 0.6;
    found.push({
      id: node.id,
      reason: alike.reason,
      score: kinship * (0.75 * alike.score + 0.25 * company),
    });
  }
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most);
}
