/** A word that no vocabulary holds. */
export const NO_ID = -1;

/** The distinct words that a token reader has met, by number. One object until the reader forgets them. */
export interface Vocabulary {
  /** No number given out so far reaches this. */
  readonly size: number;
}

/** Words of one document: numbered ones say in which vocabulary. */
export interface NumberedWords {
  readonly words: readonly string[];
  /** Number of each word in `vocabulary`, or a negative one; absent where no word has one. */
  readonly ids?: Int32Array;
  readonly vocabulary?: Vocabulary;
}

const UNKNOWN = -1;

/** A number from 0 on that depends on a word alone, worked out once for each word: two look-ups in arrays instead of one by string. */
export class PerWord {
  private vocabulary: Vocabulary | undefined;
  private values = new Int32Array(0);

  constructor(private readonly work: (word: string) => number) {}

  /** Writes the numbers of tokens `first` to `end` to `out`, at the tokens' own places. */
  read(document: NumberedWords, first: number, end: number, out: Int32Array | Uint8Array): void {
    const { words, ids, vocabulary } = document;
    if (ids === undefined || vocabulary === undefined) {
      for (let token = first; token < end; token++) out[token] = this.work(words[token]);
      return;
    }
    if (this.vocabulary !== vocabulary || this.values.length < vocabulary.size) this.follow(vocabulary);
    const { values } = this;
    for (let token = first; token < end; token++) {
      const id = ids[token];
      if (id < 0) {
        out[token] = this.work(words[token]);
        continue;
      }
      let value = values[id];
      if (value === UNKNOWN) {
        value = this.work(words[token]);
        values[id] = value;
      }
      out[token] = value;
    }
  }

  /** After what the numbers depend on has changed. */
  forget(): void {
    this.values.fill(UNKNOWN);
  }

  private follow(vocabulary: Vocabulary): void {
    const kept = this.vocabulary === vocabulary ? this.values : this.values.subarray(0, 0);
    const values = new Int32Array(Math.ceil(vocabulary.size * 1.25)).fill(UNKNOWN);
    values.set(kept);
    this.vocabulary = vocabulary;
    this.values = values;
  }
}
