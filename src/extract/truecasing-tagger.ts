import type { Tagger, TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';
import { Truecaser } from './truecase.js';
import type { UsualCase } from './usual-case.js';

/** A tagger that reads headlines and lines in capitals as running text. */
export class TruecasingTagger implements Tagger {
  readonly transitions: Float32Array;
  private readonly truecaser: Truecaser;

  constructor(
    private readonly tagger: Tagger,
    usual: UsualCase,
  ) {
    this.truecaser = new Truecaser(usual);
    this.transitions = tagger.transitions;
  }

  score(document: TokenisedDocument): TokenScores {
    return this.tagger.score(this.truecaser.read(document));
  }

  forget(): boolean {
    return this.tagger.forget();
  }
}
