import type { Furniture, FurnitureReason } from '../../contract/document.js';

// What a line is called when two rules mark it: the telling reason before the general one.
const REASONS: readonly FurnitureReason[] = [
  'copyright',
  'byline',
  'dateline',
  'credit',
  'share',
  'promotion',
  'related',
  'navigation',
  'repeated',
];

/**
 * Sorted, without overlap: of two spans over the same text the one that starts first, then the longer one, keeps it. Spans of
 * one reason with nothing but blanks between them become one.
 */
export const mergeSpans = (spans: readonly Furniture[], text: string): Furniture[] => {
  const sorted = [...spans].sort(
    (a, b) => a.start - b.start || b.end - a.end || REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason),
  );
  const merged: Furniture[] = [];
  let last: Furniture | undefined;
  for (const { start, end, reason } of sorted) {
    const from = Math.max(start, last?.end ?? 0);
    if (end <= from) continue;
    if (last?.reason === reason && isBlank(text, last.end, from)) {
      last = { ...last, end };
      merged[merged.length - 1] = last;
    } else {
      last = { start: from, end, reason };
      merged.push(last);
    }
  }
  return merged;
};

// Longer gaps are not looked at: a file of blanks must not be read once for every span.
const isBlank = (text: string, from: number, to: number): boolean =>
  to - from <= 100 && !/\S/.test(text.slice(from, to));
