import { PHRASE_BEGIN, PHRASE_INSIDE, PHRASE_LAST } from './feature-kinds.js';
import { CONTINUES, type Gazetteer, phraseHash } from './gazetteer.js';
import { mix } from './hash.js';
import { FLAGS, FOLDED, HAS_CAPITAL, type Lexicon, STARTS_NAME, typeRow } from './lexicon.js';
import type { TokenSentence } from './tokenise.js';

const LONGEST_PHRASE = 10;

/** Where names of several words from the lists stand in a document: for each token the classes of names that it begins, is within, or ends. */
export class PhraseMarks {
  private begin = new Int32Array(0);
  private inside = new Int32Array(0);
  private last = new Int32Array(0);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** Before the sentences of a document of so many tokens. */
  reset(tokens: number): void {
    if (this.begin.length < tokens) {
      const room = Math.ceil(tokens * 1.5) + 64;
      this.begin = new Int32Array(room);
      this.inside = new Int32Array(room);
      this.last = new Int32Array(room);
    }
    this.begin.fill(0, 0, tokens);
    this.inside.fill(0, 0, tokens);
    this.last.fill(0, 0, tokens);
  }

  mark(sentence: TokenSentence, types: Int32Array): void {
    const { table } = this.lexicon;
    for (let token = sentence.first; token < sentence.end; token++) {
      const row = typeRow(types[token]);
      if ((table[row + FLAGS] & STARTS_NAME) === 0 || (table[row + FLAGS] & HAS_CAPITAL) === 0) continue;
      let hash = table[row + FOLDED];
      let last = -1;
      let classes = 0;
      const limit = Math.min(sentence.end, token + LONGEST_PHRASE);
      for (let at = token + 1; at < limit; at++) {
        hash = phraseHash(hash, table[typeRow(types[at]) + FOLDED]);
        const found = this.gazetteer.phrase(hash);
        if (found === 0) break;
        if ((found & ~CONTINUES) !== 0) {
          last = at;
          classes = found & ~CONTINUES;
        }
        if ((found & CONTINUES) === 0) break;
      }
      if (last < 0) continue;
      this.begin[token] |= classes;
      for (let at = token + 1; at < last; at++) this.inside[at] |= classes;
      this.last[last] |= classes;
    }
  }

  /** Features of the token and its neighbours, from `from` on and not beyond `limit`; returns where they end. */
  features(sentence: TokenSentence, token: number, out: Int32Array, from: number, limit: number): number {
    let n = from;
    const first = Math.max(sentence.first, token - 1);
    const last = Math.min(sentence.end - 1, token + 1);
    for (let at = first; at <= last; at++) {
      if ((this.begin[at] | this.inside[at] | this.last[at]) === 0) continue;
      n = listed(this.begin[at], PHRASE_BEGIN, at - token, out, n, limit);
      n = listed(this.inside[at], PHRASE_INSIDE, at - token, out, n, limit);
      n = listed(this.last[at], PHRASE_LAST, at - token, out, n, limit);
    }
    return n;
  }
}

const listed = (
  mask: number,
  kind: number,
  offset: number,
  out: Int32Array,
  from: number,
  limit: number,
): number => {
  let n = from;
  for (let rest = mask & ~CONTINUES; rest !== 0 && n < limit; rest &= rest - 1) {
    out[n++] = mix((31 - Math.clz32(rest & -rest)) * 4 + offset, kind);
  }
  return n;
};
