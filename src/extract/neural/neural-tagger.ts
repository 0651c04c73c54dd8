import { join } from 'node:path';
import { ROW } from '../labels.js';
import type { Tagger, TokenScores } from '../tagger.js';
import type { TokenisedDocument } from '../tokenise.js';
import { markDocument } from './document-marks.js';
import { LONGEST_SEQUENCE, Network, type Sequence } from './network.js';
import { readSections, type Sections } from './sections.js';

const CAPITAL = /\p{Lu}/u;

/** The sentences in which a capital stands; no name is without one. Long ones in pieces. */
const sequencesOf = ({ words, sentences }: TokenisedDocument): Sequence[] => {
  const sequences: Sequence[] = [];
  for (const { first, end } of sentences) {
    let named = false;
    for (let token = first; token < end && !named; token++) named = CAPITAL.test(words[token]);
    if (!named) continue;
    for (let from = first; from < end; from += LONGEST_SEQUENCE) {
      sequences.push({ first: from, end: Math.min(end, from + LONGEST_SEQUENCE) });
    }
  }
  return sequences;
};

/** The network as a tagger of its own: scores of a linear-chain model over BILOU labels. */
export class NeuralTagger implements Tagger {
  readonly transitions: Float32Array;
  /** How much the linear tagger has to say beside this one, whose weight is 1. */
  readonly linearWeight: number;
  /** Raw probability of both together → calibrated, as in a linear model. */
  readonly calibration: readonly (readonly [number, number])[];
  private readonly network: Network;
  private emissions = new Float32Array(0);

  constructor(vectors: Sections, sections: Sections) {
    this.network = new Network(vectors, sections);
    this.transitions = sections.float32('steps');
    this.linearWeight = sections.float32('linear')[0];
    const trust = sections.float32('trust');
    this.calibration = Array.from({ length: trust.length / 2 }, (_, at) => [
      trust[2 * at],
      trust[2 * at + 1],
    ]);
  }

  score(document: TokenisedDocument): TokenScores {
    const size = document.words.length * ROW;
    if (this.emissions.length < size) this.emissions = new Float32Array(Math.ceil(size * 1.5));
    const sequences = sequencesOf(document);
    this.network.run(document, markDocument(document), sequences, this.emissions);
    const stretches = Int32Array.from(sequences.flatMap(({ first, end }) => [first, end]));
    return { emissions: this.emissions, stretches };
  }

  /** Nothing is kept but what fits a table of fixed size. */
  forget(): boolean {
    return false;
  }
}

/** Reads vectors.bin and a network from the folder of models. Errors: 'model-missing'. */
export const readNeuralTagger = (models: string, network = 'neural.bin'): NeuralTagger =>
  readSections(join(models, 'vectors.bin'), (vectors) =>
    readSections(join(models, network), (sections) => new NeuralTagger(vectors, sections)),
  );
