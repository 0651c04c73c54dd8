/** UTF-16 code units kept in all, and of one answer at most. */
const MOST_KEPT = 32_000_000;
const LONGEST_KEPT = 2_000_000;

/**
 * The answers last given, by their entity tags: a tag holds the store's revision and the address, so what is found under
 * it is what would be computed again. The least recently asked for goes first.
 */
export class AnswerCache {
  readonly #answers = new Map<string, string>();
  #kept = 0;

  async get(tag: string | undefined, compute: () => Promise<string>): Promise<string> {
    const known = tag === undefined ? undefined : this.#answers.get(tag);
    if (tag !== undefined && known !== undefined) {
      this.#answers.delete(tag);
      this.#answers.set(tag, known);
      return known;
    }
    const answer = await compute();
    if (tag !== undefined && answer.length <= LONGEST_KEPT) this.#keep(tag, answer);
    return answer;
  }

  #keep(tag: string, answer: string): void {
    this.#kept += answer.length - (this.#answers.get(tag)?.length ?? 0);
    this.#answers.delete(tag);
    this.#answers.set(tag, answer);
    for (const [oldest, text] of this.#answers) {
      if (this.#kept <= MOST_KEPT) break;
      this.#answers.delete(oldest);
      this.#kept -= text.length;
    }
  }
}
