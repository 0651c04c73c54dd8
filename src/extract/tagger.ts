import type { TokenisedDocument } from './tokenise.js';

/**
 * What a tagger says of one document: for each token and label (see labels.ts) a score, to be added up along a
 * sentence with the scores of the transitions. `stretches` limits where names may stand; tokens outside are 'O'.
 */
export interface TokenScores {
  /** Tokens × ROW, row by row. Rows outside `stretches` are not filled. */
  readonly emissions: Float32Array;
  /** Pairs of `first, end` (exclusive), ascending, none crossing a sentence. */
  readonly stretches: Int32Array;
}

/**
 * Gives the unnormalised log-scores of a linear-chain model over BILOU labels: score(y) = Σ emission(i, y_i) +
 * Σ transition(y_{i-1}, y_i), where the label before and after a stretch is 'O'. Two taggers are combined as a product of
 * their probabilities by adding emissions and transitions, each times a weight (see combined-tagger.ts); `decode` and
 * `marginals` then work on the sums.
 */
export interface Tagger {
  /** LABELS × LABELS, `from` by row; entries of illegal transitions are never read. */
  readonly transitions: Float32Array;
  /** Buffers are reused: they hold until the next call. */
  score(document: TokenisedDocument): TokenScores;
  /** Drops what was kept of earlier documents where it has grown large. True where it did. */
  forget(): boolean;
}
