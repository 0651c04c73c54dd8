import type { Span } from '../contract/span.js';
import { latinised } from './clean-view.js';
import { addPlainTokens } from './plain-tokens.js';
import { BATCH, type Run, runsOf } from './text-runs.js';
import { HARD_BREAK, NO_BREAK, SOFT_BREAK, type TokenList } from './token-list.js';
import { NO_ID, type Vocabulary } from './vocabulary.js';
import { WinkInstance } from './wink-instance.js';

// With wink-instance.ts the only file that knows wink-nlp. It gives tokens, sentence ends and parts of speech; what is wrong with them
// is put right here and in sentence-breaks.ts. Measured defects: docs/decisions/0002-tagger.md.

export const PARTS_OF_SPEECH = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'SPACE',
] as const;

const POS_CODES: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((name, code) => [name, code]));

export interface TokenReader {
  /** The numbers in a list's `id` speak of this, after the list was read. */
  readonly vocabulary: Vocabulary;
  /** Adds the tokens of each segment of `text`; its last one has a HARD_BREAK. Never throws, linear time; the same whatever was read before. */
  read(text: string, segments: readonly Span[], list: TokenList): void;
}

const isBlank = (code: number): boolean => code <= 32 || code === 160;

const SEPARATOR = '\n\n';

export const createTokenReader = (): TokenReader => {
  let instance = new WinkInstance();
  const { its } = instance;

  /** Reads runs that follow each other as one text for wink, a blank line between them. */
  const readWithWink = (text: string, runs: readonly Run[], list: TokenList): void => {
    const written = runs.map(({ start, end }) => text.slice(start, end)).join(SEPARATOR);
    const shown = latinised(written);
    const asWritten = shown === written;
    const doc = instance.nlp.readDoc(shown);
    const tokens = doc.tokens();
    const ids = tokens.out(its.uniqueId) as readonly number[];
    const pos: readonly string[] = tokens.out(its.pos);
    const spans = doc.sentences().out(its.span);
    const { words } = instance;
    let sentence = 0;
    let cursor = 0;
    let run = 0;
    let shift = runs[0].start;
    let runEnd = runs[0].end - shift;
    const endRun = (): void => {
      list.endWith(runs[run].last ? HARD_BREAK : NO_BREAK);
      run++;
      if (run === runs.length) return;
      shift = runs[run].start - (runEnd + SEPARATOR.length);
      runEnd = runs[run].end - shift;
    };
    /** What wink left out still is text. */
    const fill = (until: number): void => {
      while (cursor < until) {
        while (cursor >= runEnd && run + 1 < runs.length) endRun();
        const stop = Math.min(until, runEnd);
        if (stop > cursor) addPlainTokens(text, shift + cursor, shift + stop, list);
        cursor = Math.max(stop, cursor + 1);
      }
    };
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index];
      const value = words[id] || instance.name(id, tokens.itemAt(index).out());
      const last = spans[sentence]?.[1] === index;
      if (last) sentence++;
      if (isBlank(value.charCodeAt(0)) && value.trim() === '') {
        if (last && list.length > 0) list.breaks[list.length - 1] ||= SOFT_BREAK;
        continue;
      }
      while (cursor < shown.length && isBlank(shown.charCodeAt(cursor))) cursor++;
      if (!shown.startsWith(value, cursor)) {
        const found = shown.indexOf(value, cursor);
        if (found < 0) continue;
        fill(found);
      }
      while (cursor >= runEnd && run + 1 < runs.length) endRun();
      const same = asWritten || written.startsWith(value, cursor);
      const start = shift + cursor;
      cursor += value.length;
      const end = shift + cursor;
      const word = same ? value : text.slice(start, end);
      const code = POS_CODES.get(pos[index]) ?? 0;
      list.add(start, end, word, same ? id : NO_ID, code, last ? SOFT_BREAK : NO_BREAK);
    }
    fill(shown.length);
    while (run < runs.length) endRun();
  };

  const readDense = (text: string, { start, end, last }: Run, list: TokenList): void => {
    addPlainTokens(text, start, end, list);
    if (last) list.endWith(HARD_BREAK);
  };

  const readSafely = (text: string, runs: readonly Run[], list: TokenList): void => {
    if (runs.length === 0) return;
    const before = list.length;
    if (instance.full) {
      // What wink learns it never forgets, so another takes its place and numbers words anew.
      instance = new WinkInstance();
      list.id.fill(NO_ID, 0, before);
    }
    try {
      readWithWink(text, runs, list);
      instance.unlearn();
    } catch {
      // Whatever wink could not read is still text: cut it up without parts of speech.
      list.cut(before);
      for (const run of runs) readDense(text, run, list);
    }
  };

  return {
    get vocabulary() {
      return instance;
    },
    read(text, segments, list) {
      let batch: Run[] = [];
      let size = 0;
      const flush = (): void => {
        readSafely(text, batch, list);
        batch = [];
        size = 0;
      };
      for (const segment of segments) {
        for (const run of runsOf(text, segment)) {
          if (run.dense || size > BATCH) flush();
          if (run.dense) readDense(text, run, list);
          else {
            batch.push(run);
            size += run.end - run.start;
          }
        }
      }
      flush();
    },
  };
};
