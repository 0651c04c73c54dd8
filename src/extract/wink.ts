import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Span } from '../contract/span.js';
import { latinised } from './clean-view.js';

// The only file that knows wink-nlp. It gives tokens, sentence ends and parts of speech; what is wrong with them
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

/** Sentence ends of a token: none, wink's, or the end of a segment, which nothing takes back. */
export const NO_BREAK = 0;
export const SOFT_BREAK = 1;
export const HARD_BREAK = 2;

/** Tokens of one text in its own offsets, growing as it is read. */
export interface TokenSink {
  readonly start: number[];
  readonly end: number[];
  /** text.slice(start, end): mostly wink's own strings, whose hashes are known to the engine already. */
  readonly words: string[];
  /** Code into PARTS_OF_SPEECH. */
  readonly pos: number[];
  /** NO_BREAK, SOFT_BREAK or HARD_BREAK after the token. */
  readonly breaks: number[];
}

export interface TokenReader {
  /** Adds the tokens of each segment of `text`; its last one has a HARD_BREAK. Never throws, linear time. */
  read(text: string, segments: readonly Span[], sink: TokenSink): void;
  /** Forgets every word seen: wink's lexicon only grows (about 200 bytes a new word). Takes about 0.1 s. */
  recycle(): void;
}

// Plain functions, which wink's types call methods.
interface WinkIts {
  readonly pos: ItsFunction<string>;
  /** First and last token of a sentence. */
  readonly span: ItsFunction<readonly [number, number]>;
}

// wink's time is quadratic in the length of a run without a blank, so such runs never reach it.
const LONGEST_RUN = 120;
const OWN_TOKEN = /[\p{L}\p{M}\p{N}]{1,60}|\S/gu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S{1,2000}$/;

const addOwn = (text: string, start: number, end: number, sink: TokenSink): void => {
  const run = text.slice(start, end);
  const pattern = ADDRESS.test(run) ? /\S+/g : OWN_TOKEN;
  for (const match of run.matchAll(pattern)) {
    sink.start.push(start + match.index);
    sink.end.push(start + match.index + match[0].length);
    sink.words.push(match[0]);
    sink.pos.push(0);
    sink.breaks.push(NO_BREAK);
  }
};

const isBlank = (code: number): boolean => code <= 32 || code === 160;
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

/** Runs of LONGEST_RUN and more characters without a blank. Looks at one character in many: at the last of a window, and back to a blank. */
function* longRuns(text: string, start: number, end: number): Generator<Span> {
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

/** wink is fastest on texts of some thousand characters, and its memory stays flat on them. */
const BATCH = 16_384;
const SEPARATOR = '\n\n';

/** A stretch that wink reads, or that is too dense for it and is cut up here. */
interface Part extends Span {
  readonly dense: boolean;
  readonly last: boolean;
}

/** Cuts a long stretch after a sentence, or else at a blank. */
function* piecesOf(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > BATCH) {
    const limit = from + BATCH;
    const full = text.lastIndexOf('. ', limit);
    const blank = text.lastIndexOf(' ', limit);
    const cut = full > from ? full + 1 : blank > from ? blank : limit;
    yield { start: from, end: cut };
    from = cut;
  }
  yield { start: from, end };
}

function* partsOf(text: string, { start, end }: Span): Generator<Part> {
  let done = start;
  for (const run of longRuns(text, start, end)) {
    for (const piece of piecesOf(text, done, run.start)) yield { ...piece, dense: false, last: false };
    done = run.end;
    yield { ...run, dense: true, last: done === end };
  }
  if (done === end) return;
  for (const piece of piecesOf(text, done, end)) yield { ...piece, dense: false, last: piece.end === end };
}

export const createTokenReader = (): TokenReader => {
  let nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its as unknown as WinkIts;

  /** Reads parts that follow each other as one text for wink, a blank line between them. */
  const readWithWink = (text: string, parts: readonly Part[], sink: TokenSink): void => {
    const written = parts.map(({ start, end }) => text.slice(start, end)).join(SEPARATOR);
    const shown = latinised(written);
    const asWritten = shown === written;
    const doc = nlp.readDoc(shown);
    const values: readonly string[] = doc.tokens().out();
    const pos: readonly string[] = doc.tokens().out(its.pos);
    const spans = doc.sentences().out(its.span);
    let sentence = 0;
    let cursor = 0;
    let part = 0;
    let shift = parts[0].start;
    let partEnd = parts[0].end - shift;
    const endPart = (): void => {
      if (sink.breaks.length > 0)
        sink.breaks[sink.breaks.length - 1] = parts[part].last ? HARD_BREAK : NO_BREAK;
      part++;
      if (part === parts.length) return;
      shift = parts[part].start - (partEnd + SEPARATOR.length);
      partEnd = parts[part].end - shift;
    };
    /** What wink left out still is text. */
    const fill = (until: number): void => {
      while (cursor < until) {
        while (cursor >= partEnd && part + 1 < parts.length) endPart();
        const stop = Math.min(until, partEnd);
        if (stop > cursor) addOwn(text, shift + cursor, shift + stop, sink);
        cursor = Math.max(stop, cursor + 1);
      }
    };
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      const last = spans[sentence]?.[1] === index;
      if (last) sentence++;
      if (isBlank(value.charCodeAt(0)) && value.trim() === '') {
        if (last && sink.breaks.length > 0) sink.breaks[sink.breaks.length - 1] ||= SOFT_BREAK;
        continue;
      }
      while (cursor < shown.length && isBlank(shown.charCodeAt(cursor))) cursor++;
      if (!shown.startsWith(value, cursor)) {
        const found = shown.indexOf(value, cursor);
        if (found < 0) continue;
        fill(found);
      }
      while (cursor >= partEnd && part + 1 < parts.length) endPart();
      const start = shift + cursor;
      cursor += value.length;
      sink.start.push(start);
      sink.end.push(shift + cursor);
      sink.words.push(asWritten ? value : text.slice(start, shift + cursor));
      sink.pos.push(POS_CODES.get(pos[index]) ?? 0);
      sink.breaks.push(last ? SOFT_BREAK : NO_BREAK);
    }
    fill(shown.length);
    while (part < parts.length) endPart();
  };

  const readSafely = (text: string, parts: readonly Part[], sink: TokenSink): void => {
    if (parts.length === 0) return;
    const before = sink.start.length;
    try {
      readWithWink(text, parts, sink);
    } catch {
      // Whatever wink could not read is still text: cut it up without parts of speech.
      for (const list of [sink.start, sink.end, sink.words, sink.pos, sink.breaks]) list.length = before;
      for (const part of parts) addDense(text, part, sink);
    }
  };

  return {
    read(text, segments, sink) {
      let batch: Part[] = [];
      let size = 0;
      const flush = (): void => {
        readSafely(text, batch, sink);
        batch = [];
        size = 0;
      };
      for (const segment of segments) {
        for (const part of partsOf(text, segment)) {
          if (part.dense || size > BATCH) flush();
          if (part.dense) addDense(text, part, sink);
          else {
            batch.push(part);
            size += part.end - part.start;
          }
        }
      }
      flush();
    },
    recycle() {
      nlp = winkNLP(model, ['sbd', 'pos']);
    },
  };
};

const addDense = (text: string, { start, end, last }: Part, sink: TokenSink): void => {
  addOwn(text, start, end, sink);
  if (last && sink.breaks.length > 0) sink.breaks[sink.breaks.length - 1] = HARD_BREAK;
};
