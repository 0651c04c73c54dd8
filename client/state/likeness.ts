/** What says that two names could be one. */
export type LikenessReason = 'part' | 'spelling' | 'initials' | 'same';

export interface Likeness {
  readonly reason: LikenessReason;
  /** 0 to 1. */
  readonly score: number;
}

const folded = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();
export const words = (name: string) => folded(name).split(/\s+/).filter(Boolean);
export const initials = (name: string) =>
  words(name)
    .filter((word) => !['of', 'the', 'for', 'and'].includes(word))
    .map((word) => word[0])
    .join('');

function trigrams(name: string): ReadonlySet<string> {
  const padded = `  ${folded(name)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Shared part of two sets (Jaccard 1901). */
export function share<One>(a: ReadonlySet<One>, b: ReadonlySet<One>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Why two names could be one, and how alike they are; undefined where nothing says so. */
export function likeness(a: string, b: string): Likeness | undefined {
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
