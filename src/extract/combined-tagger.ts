import { LABELS, ROW } from './labels.js';
import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';

/** A tagger and how much it has to say. */
export interface Voice {
  readonly tagger: Tagger;
  readonly weight: number;
}

/**
 * Several taggers as one: the product of their probabilities, each raised to its weight, as one chain (a logarithmic opinion pool;
 * Smith, Cohn & Osborne 2005). Names may stand where the first tagger admits them.
 */
export class CombinedTagger implements Tagger {
  readonly transitions = new Float32Array(LABELS * LABELS);
  private emissions = new Float32Array(0);

  constructor(private readonly voices: readonly [Voice, ...Voice[]]) {
    for (const { tagger, weight } of voices) {
      for (let pair = 0; pair < this.transitions.length; pair++) {
        this.transitions[pair] += weight * tagger.transitions[pair];
      }
    }
  }

  score(document: TokenisedDocument): TokenScores {
    const size = document.words.length * ROW;
    if (this.emissions.length < size) this.emissions = new Float32Array(Math.ceil(size * 1.5));
    const { emissions } = this;
    const [first, ...others] = this.voices;
    const { emissions: own, stretches } = first.tagger.score(document);
    for (let at = 0; at < stretches.length; at += 2) {
      const end = stretches[at + 1] * ROW;
      for (let index = stretches[at] * ROW; index < end; index++)
        emissions[index] = first.weight * own[index];
    }
    for (const { tagger, weight } of others) {
      const { emissions: added } = tagger.score(document);
      for (let at = 0; at < stretches.length; at += 2) {
        const end = stretches[at + 1] * ROW;
        for (let index = stretches[at] * ROW; index < end; index++) emissions[index] += weight * added[index];
      }
    }
    return { emissions, stretches };
  }

  forget(): boolean {
    let forgot = false;
    for (const { tagger } of this.voices) forgot = tagger.forget() || forgot;
    return forgot;
  }
}
