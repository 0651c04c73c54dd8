import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';
import { truecase } from './truecase.js';
import type { UsualCase } from './usual-case.js';

/** A tagger that reads headlines and lines in capitals as running text. */
export class TruecasingTagger implements Tagger {
  readonly transitions: Float32Array;

  constructor(
    private readonly tagger: Tagger,
    private readonly usual: UsualCase,
  ) {
    this.transitions = tagger.transitions;
  }

  score(document: TokenisedDocument): TokenScores {
    return this.tagger.score(truecase(document, this.usual));
  }

  forget(): boolean {
    return this.tagger.forget();
  }
}
