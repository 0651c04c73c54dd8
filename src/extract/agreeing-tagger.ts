import { Decoder } from './decoder.js';
import { LABELS, OUTSIDE, ROW, TAGGED_TYPES, typeOf } from './labels.js';
import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';

/** How much the rest of the document counts beside the sentence; on held-out news 0.5 gave the most, 2 did harm. */
const WEIGHT = 0.5;
/** So many occurrences elsewhere count half. */
const HALF = 1;
/** What nobody says elsewhere is still possible. */
const DOUBT = 0.05;
const KINDS = 1 + TAGGED_TYPES.length;
const CAPITAL = /^\p{Lu}/u;

const kindOf = (label: number): number => (label === OUTSIDE ? 0 : 1 + typeOf(label));

/**
 * A second look: each capitalised word is scored again with what the tagger made of the same word in the rest of the document
 * (after Krishnan & Manning 2006, with probabilities in place of counts). One forward-backward a sentence is all it costs.
 */
export class AgreeingTagger implements Tagger {
  readonly transitions: Float32Array;
  private readonly decoder: Decoder;
  private kinds = new Float32Array(0);

  constructor(private readonly tagger: Tagger) {
    this.transitions = tagger.transitions;
    this.decoder = new Decoder(this.transitions);
  }

  score(document: TokenisedDocument): TokenScores {
    const scores = this.tagger.score(document);
    const tokens = this.repeated(document.words, scores.stretches);
    if (tokens.size === 0) return scores;
    this.look(scores, document.words.length);
    for (const occurrences of tokens.values()) this.agree(occurrences, scores.emissions);
    return scores;
  }

  forget(): boolean {
    return this.tagger.forget();
  }

  /** Capitalised words that stand more than once, with their tokens. */
  private repeated(words: readonly string[], stretches: Int32Array): Map<string, number[]> {
    const tokens = new Map<string, number[]>();
    for (let at = 0; at < stretches.length; at += 2) {
      for (let token = stretches[at]; token < stretches[at + 1]; token++) {
        if (!CAPITAL.test(words[token])) continue;
        const known = tokens.get(words[token]);
        if (known) known.push(token);
        else tokens.set(words[token], [token]);
      }
    }
    for (const [word, occurrences] of tokens) if (occurrences.length < 2) tokens.delete(word);
    return tokens;
  }

  /** The probability of each kind (none, person, place, organisation) for every token. */
  private look({ emissions, stretches }: TokenScores, tokens: number): void {
    const { decoder } = this;
    if (this.kinds.length < tokens * KINDS) this.kinds = new Float32Array(Math.ceil(tokens * KINDS * 1.5));
    this.kinds.fill(0, 0, tokens * KINDS);
    for (let at = 0; at < stretches.length; at += 2) {
      const first = stretches[at];
      decoder.marginals(emissions, first, stretches[at + 1]);
      for (let token = first; token < stretches[at + 1]; token++) {
        for (let label = 0; label < LABELS; label++) {
          this.kinds[token * KINDS + kindOf(label)] += decoder.probability(token - first, label);
        }
      }
    }
  }

  private agree(occurrences: readonly number[], emissions: Float32Array): void {
    const sums = new Float64Array(KINDS);
    for (const token of occurrences) {
      for (let kind = 0; kind < KINDS; kind++) sums[kind] += this.kinds[token * KINDS + kind];
    }
    const others = occurrences.length - 1;
    const weight = (WEIGHT * others) / (others + HALF);
    const said = new Float64Array(KINDS);
    for (const token of occurrences) {
      for (let kind = 0; kind < KINDS; kind++) {
        const elsewhere = Math.max(0, sums[kind] - this.kinds[token * KINDS + kind]);
        said[kind] = weight * Math.log((elsewhere + DOUBT) / (others + KINDS * DOUBT));
      }
      for (let label = 0; label < LABELS; label++) emissions[token * ROW + label] += said[kindOf(label)];
    }
  }
}
