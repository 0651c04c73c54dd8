import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
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

/** Tokens of one text in its own offsets, growing as texts are read into it. */
export interface TokenSink {
  readonly start: number[];
  readonly end: number[];
  /** Code into PARTS_OF_SPEECH. */
  readonly pos: number[];
  /** 1 where a sentence ends after the token. */
  readonly breaks: number[];
}

export interface TokenReader {
  /** Adds the tokens of `text.slice(start, end)`; the last one ends a sentence. Never throws, linear time. */
  read(text: string, start: number, end: number, sink: TokenSink): void;
  /** Forgets every word seen: wink's lexicon only grows (about 200 bytes a new word). Takes about 0.1 s. */
  recycle(): void;
}

// Plain functions, which wink's types call methods.
interface WinkIts {
  readonly pos: ItsFunction<string>;
  /** First and last token of a sentence. */
  readonly span: ItsFunction<readonly [number, number]>;
}

const LONGEST_RUN = 120;
// wink's time is quadratic in the length of a run without a blank, so such runs never reach it.
const LONG_RUN = new RegExp(`\\S{${LONGEST_RUN},}`, 'g');
const OWN_TOKEN = /[\p{L}\p{M}\p{N}]{1,60}|\S/gu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S{1,2000}$/;

const addOwn = (text: string, start: number, end: number, sink: TokenSink): void => {
  const run = text.slice(start, end);
  const pattern = ADDRESS.test(run) ? /\S+/g : OWN_TOKEN;
  for (const match of run.matchAll(pattern)) {
    sink.start.push(start + match.index);
    sink.end.push(start + match.index + match[0].length);
    sink.pos.push(0);
    sink.breaks.push(0);
  }
};

const isBlank = (code: number): boolean => code <= 32 || code === 160;

export const createTokenReader = (): TokenReader => {
  let nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its as unknown as WinkIts;

  const readWithWink = (text: string, start: number, end: number, sink: TokenSink): void => {
    const raw = text.slice(start, end);
    const shown = latinised(raw);
    const doc = nlp.readDoc(shown);
    const values: readonly string[] = doc.tokens().out();
    const pos: readonly string[] = doc.tokens().out(its.pos);
    const spans = doc.sentences().out(its.span);
    let sentence = 0;
    let cursor = 0;
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      const last = spans[sentence]?.[1] === index;
      if (last) sentence++;
      if (isBlank(value.charCodeAt(0)) && value.trim() === '') {
        if (last && sink.breaks.length > 0) sink.breaks[sink.breaks.length - 1] = 1;
        continue;
      }
      while (cursor < shown.length && isBlank(shown.charCodeAt(cursor))) cursor++;
      if (!shown.startsWith(value, cursor)) {
        const found = shown.indexOf(value, cursor);
        if (found < 0) continue;
        addOwn(text, start + cursor, start + found, sink);
        cursor = found;
      }
      sink.start.push(start + cursor);
      cursor += value.length;
      sink.end.push(start + cursor);
      sink.pos.push(POS_CODES.get(pos[index]) ?? 0);
      sink.breaks.push(last ? 1 : 0);
    }
    if (cursor < shown.length) addOwn(text, start + cursor, end, sink);
  };

  const readSafely = (text: string, start: number, end: number, sink: TokenSink): void => {
    if (start >= end) return;
    const before = sink.start.length;
    try {
      readWithWink(text, start, end, sink);
    } catch {
      // Whatever wink could not read is still text: cut it up without parts of speech.
      for (const list of [sink.start, sink.end, sink.pos, sink.breaks]) list.length = before;
      addOwn(text, start, end, sink);
    }
  };

  return {
    read(text, start, end, sink) {
      const before = sink.start.length;
      let done = start;
      if (end - start >= LONGEST_RUN) {
        for (const match of text.slice(start, end).matchAll(LONG_RUN)) {
          const from = start + match.index;
          readSafely(text, done, from, sink);
          if (sink.breaks.length > before) sink.breaks[sink.breaks.length - 1] = 0;
          done = from + match[0].length;
          addOwn(text, from, done, sink);
        }
      }
      readSafely(text, done, end, sink);
      if (sink.breaks.length > before) sink.breaks[sink.breaks.length - 1] = 1;
    },
    recycle() {
      nlp = winkNLP(model, ['sbd', 'pos']);
    },
  };
};
