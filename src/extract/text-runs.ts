import type { Span } from '../contract/span.js';

/** wink's time is quadratic in the length of a run without a blank, so such runs never reach it. */
const LONGEST_RUN = 120;
/** wink is fastest on texts of some thousand characters, and its memory stays flat on them. */
export const BATCH = 16_384;

/** A stretch of a segment that wink reads, or that is too dense for it. */
export interface Run extends Span {
  readonly dense: boolean;
  /** Does the segment end with it? */
  readonly last: boolean;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

/** Runs of LONGEST_RUN characters and more without a blank. Looks at few characters: at the last of a window, and back to a blank. */
function* denseRuns(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from >= LONGEST_RUN) {
    let at = from + LONGEST_RUN - 1;
    while (at >= from && !isSpace(text.charCodeAt(at))) at--;
    if (at >= from) from = at + 1;
    else {
      let stop = from + LONGEST_RUN;
      while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
      yield { start: from, end: stop };
      from = stop;
    }
  }
}

/** Cuts a long stretch after a sentence, or else at a blank. */
function* piecesOf(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > BATCH) {
    const window = text.slice(from, from + BATCH);
    const full = window.lastIndexOf('. ');
    const blank = window.lastIndexOf(' ');
    const cut = from + (full > 0 ? full + 1 : blank > 0 ? blank : BATCH);
    yield { start: from, end: cut };
    from = cut;
  }
  yield { start: from, end };
}

/** A segment in runs of no more than BATCH characters, or dense ones of any length. */
export function* runsOf(text: string, { start, end }: Span): Generator<Run> {
  let done = start;
  for (const dense of denseRuns(text, start, end)) {
    for (const piece of piecesOf(text, done, dense.start)) yield { ...piece, dense: false, last: false };
    done = dense.end;
    yield { ...dense, dense: true, last: done === end };
  }
  if (done === end) return;
  for (const piece of piecesOf(text, done, end)) yield { ...piece, dense: false, last: piece.end === end };
}
