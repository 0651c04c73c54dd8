/** Sentence ends of a token: none, wink's, or the end of a segment, which nothing takes back. */
export const NO_BREAK = 0;
export const SOFT_BREAK = 1;
export const HARD_BREAK = 2;

/** Tokens as they are read, growing: only `length` entries count. */
export class TokenList {
  length = 0;
  start: Int32Array;
  end: Int32Array;
  /** Number of the word in the reader's vocabulary, or NO_ID. */
  id: Int32Array;
  /** Code into PARTS_OF_SPEECH. */
  pos: Uint8Array;
  /** NO_BREAK, SOFT_BREAK or HARD_BREAK after the token. */
  breaks: Uint8Array;
  /** What stands there: mostly the vocabulary's own strings, whose hashes the engine knows already. */
  readonly words: string[] = [];

  constructor(expected = 0) {
    const room = Math.ceil(expected) + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.id = new Int32Array(room);
    this.pos = new Uint8Array(room);
    this.breaks = new Uint8Array(room);
  }

  add(start: number, end: number, word: string, id: number, pos: number, ends: number): void {
    const at = this.length++;
    if (at === this.start.length) this.grow();
    this.start[at] = start;
    this.end[at] = end;
    this.id[at] = id;
    this.pos[at] = pos;
    this.breaks[at] = ends;
    this.words[at] = word;
  }

  /** Sets what ends with the last token. */
  endWith(kind: number): void {
    if (this.length > 0) this.breaks[this.length - 1] = kind;
  }

  /** Moves the token at `from` to the earlier place `to`. */
  move(from: number, to: number): void {
    this.start[to] = this.start[from];
    this.end[to] = this.end[from];
    this.id[to] = this.id[from];
    this.pos[to] = this.pos[from];
    this.breaks[to] = this.breaks[from];
    this.words[to] = this.words[from];
  }

  cut(length: number): void {
    this.length = length;
    this.words.length = length;
  }

  private grow(): void {
    const room = this.start.length * 2;
    const larger = (list: Int32Array): Int32Array => {
      const copy = new Int32Array(room);
      copy.set(list);
      return copy;
    };
    this.start = larger(this.start);
    this.end = larger(this.end);
    this.id = larger(this.id);
    const { pos, breaks } = this;
    this.pos = new Uint8Array(room);
    this.pos.set(pos);
    this.breaks = new Uint8Array(room);
    this.breaks.set(breaks);
  }
}
