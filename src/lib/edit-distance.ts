/**
 * Whether one word becomes the other by at most `most` steps: a letter more, less or other, or two neighbours swapped
 * (optimal string alignment). Time grows with `most`, not with the square of the length.
 */
export const isWithin = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false;
  if (a === b) return true;
  if (most === 0) return false;
  const far = most + 1;
  let beforeLast = new Uint8Array(b.length + 1).fill(far);
  let last = Uint8Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, far));
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint8Array(b.length + 1).fill(far);
    if (i <= most) row[0] = i;
    let least = row[0]!;
    // Beyond this band every way takes more than `most` steps.
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let steps = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        steps = Math.min(steps, beforeLast[j - 2]! + 1);
      row[j] = Math.min(steps, far);
      least = Math.min(least, steps);
    }
    if (least > most) return false;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]! <= most;
};
