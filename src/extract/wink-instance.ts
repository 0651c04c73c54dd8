import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Vocabulary } from './vocabulary.js';

// Plain functions, which wink's types call methods.
export interface WinkIts {
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
export class WinkInstance implements Vocabulary {
  readonly words: string[] = [];
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly its: WinkIts;
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
    this.its = this.nlp.its as unknown as WinkIts;
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
