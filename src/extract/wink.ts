import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Span } from '../contract/span.js';
import { latinised } from './clean-view.js';
import { addPlainTokens } from './plain-tokens.js';
import { BATCH, type Run, runsOf } from './text-runs.js';
import { HARD_BREAK, NO_BREAK, SOFT_BREAK, type TokenList } from './token-list.js';
import { NO_ID, type Vocabulary } from './vocabulary.js';

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

export interface TokenReader {
  /** The numbers in a list's `id` speak of this, after the list was read. */
  readonly vocabulary: Vocabulary;
  /** Adds the tokens of each segment of `text`; its last one has a HARD_BREAK. Never throws, linear time; the same whatever was read before. */
  read(text: string, segments: readonly Span[], list: TokenList): void;
}

// Plain functions, which wink's types call methods.
interface WinkIts {
  readonly pos: ItsFunction<string>;
  /** Number of the token's word in wink's lexicon. */
  readonly uniqueId: ItsFunction<number>;
  /** First and last token of a sentence. */
  readonly span: ItsFunction<readonly [number, number]>;
}

/** What wink keeps of words and of their parts: a list, and where in it each stands. */
interface WinkFeature {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
  /** The numbers beyond do not fit the bits that wink has for them, and spill over into others. */
  readonly maxIndex?: number;
}
interface WinkCore {
  readonly features: Readonly<Record<string, WinkFeature>> & { readonly lexeme: WinkFeature };
}
interface WinkModel {
  readonly core: () => WinkCore;
  readonly metaCER: () => unknown;
}

const { core: loadCore, metaCER } = model as unknown as WinkModel;
// The model turns its own patterns into JSON anew for each instance, JSON of JSON of JSON: its length doubles every time, and the 25th
// instance finds no string long enough. Nothing here uses these patterns, so one copy does for all.
const patterns = metaCER();

/** What wink would read the same way had it never met it. Its four currencies are words by themselves and symbols before a number. */
const NEUTRAL = /^(?!(?:USD|AUD|INR|GBP)$)[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+$/;
/** Words that an instance may learn: some 6 MB. A new instance takes a fifth of a second. */
const MOST_LEARNT = 30_000;

/** One instance of wink, and what wink's numbers stand for. Lives until it has learnt too much. */
class Instance implements Vocabulary {
  readonly words: string[] = [];
  readonly nlp: ReturnType<typeof winkNLP>;
  private readonly features: WinkCore['features'];
  private readonly mostLexemes: number;
  private learnt: number;

  constructor() {
    let core: WinkCore | undefined;
    const load = (): WinkCore => {
      core = loadCore();
      return core;
    };
    this.nlp = winkNLP({ ...model, core: load, metaCER: () => patterns }, ['sbd', 'pos']);
    this.features = core!.features;
    this.learnt = this.features.lexeme.list.length;
    this.mostLexemes = this.learnt + MOST_LEARNT;
  }

  get size(): number {
    return this.words.length;
  }

  name(id: number, word: string): string {
    while (this.words.length <= id) this.words.push('');
    this.words[id] = word;
    return word;
  }

  /**
   * Takes back what wink learnt of words that are more than letters: having met "China's" as one token somewhere, it would
   * never take it apart again, so that what it finds in a document would depend on those read before.
   */
  unlearn(): void {
    const { list, hash } = this.features.lexeme;
    for (; this.learnt < list.length; this.learnt++) {
      const word = list[this.learnt];
      if (!NEUTRAL.test(word)) delete hash[word];
    }
  }

  /** Can it not be trusted with another batch? No batch has as many words as half of the numbers that fit. */
  get full(): boolean {
    if (this.features.lexeme.list.length > this.mostLexemes) return true;
    for (const { list, maxIndex } of Object.values(this.features)) {
      if (maxIndex !== undefined && list.length > maxIndex / 2) return true;
    }
    return false;
  }
}

const isBlank = (code: number): boolean => code <= 32 || code === 160;

const SEPARATOR = '\n\n';

export const createTokenReader = (): TokenReader => {
  let instance = new Instance();
  const its = instance.nlp.its as unknown as WinkIts;

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
      // What wink learns it never forgets, so another takes its place, in a tenth of a second, and numbers words anew.
      instance = new Instance();
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
