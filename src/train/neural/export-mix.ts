import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { TAGGED_TYPES } from '../../extract/labels.js';
import { markDocument } from '../../extract/neural/document-marks.js';
import { Sections } from '../../extract/neural/sections.js';
import { casePattern, characterCode, LONGEST_WORD, vectorNames } from '../../extract/neural/surface.js';
import { VectorIndex } from '../../extract/neural/word-vectors.js';
import { tokenise } from '../../extract/tokenise.js';
import { createTokenReader, type TokenReader } from '../../extract/wink.js';
import { goldLabels } from '../align.js';
import { compose, type GoldSpan, TYPES } from '../read-bio.js';
import { readCorpus } from '../read-corpus.js';
import type { NeuralCorpus } from './neural-mix.js';
import { repairLabels } from './repair-labels.js';

export interface ExportOptions {
  /** Folder of the corpora. */
  readonly data: string;
  readonly corpora: readonly NeuralCorpus[];
  /** vectors.bin */
  readonly vectors: string;
  /** File to write: JSON lines. */
  readonly out: string;
}

/** A sentence as the network reads it. Words are numbers into the list of words; the others are as in network.ts. */
interface NeuralSentence {
  readonly corpus: string;
  readonly words: readonly number[];
  readonly marks: readonly number[];
  readonly line: readonly number[];
  readonly pos: readonly number[];
  /** BILOU labels; 13 to 16 are MISC. */
  readonly labels: readonly number[];
}

/** Words without a vector that stand so often get one of their own in training. */
const LEAST = 40;
const KINDS = { ...TYPES, MISC: TAGGED_TYPES.length };
const CLASSES = ['<unk>', '<year>', '<num>', '<dec>'];

const BROKEN_START = /^[IL]+/;
const BROKEN_END = /[BI]+$/;

/** Names that a sentence's end cuts in two are none: the chain knows only whole ones. */
const whole = (labels: Uint8Array): number[] => {
  const places = Array.from(labels, (label) => 'OBILU'[label === 0 ? 0 : ((label - 1) % 4) + 1]).join('');
  const start = BROKEN_START.exec(places)?.[0].length ?? 0;
  const end = places.length - (BROKEN_END.exec(places)?.[0].length ?? 0);
  return Array.from(labels, (label, at) => (at < start || at >= end ? 0 : label));
};

interface NamedText {
  readonly corpus: string;
  readonly text: string;
  readonly gold: readonly GoldSpan[];
}

function* namedTexts({ corpora, data }: ExportOptions): Generator<NamedText> {
  for (const corpus of corpora) {
    for (const sentences of readCorpus(corpus, data)) {
      yield { corpus: corpus.name, ...compose(sentences.map(repairLabels), KINDS) };
    }
  }
}

function* sentencesOf(
  texts: Iterable<NamedText>,
  reader: TokenReader,
  intern: (word: string) => number,
): Generator<NeuralSentence> {
  for (const { corpus, text, gold } of texts) {
    const document = tokenise(text, [], reader);
    const labels = goldLabels(document, gold);
    const marks = markDocument(document);
    for (const { first, end } of document.sentences) {
      yield {
        corpus,
        words: document.words.slice(first, end).map(intern),
        marks: [...marks.word.subarray(first, end)],
        line: [...marks.line.subarray(first, end)],
        pos: [...document.pos.subarray(first, end)],
        labels: whole(labels.subarray(first, end)),
      };
    }
  }
}

/** Words that the vectors lack, most frequent in the corpora. */
const learntWords = (counts: ReadonlyMap<string, number>, vectors: VectorIndex): string[] => {
  const small = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = word.toLowerCase();
    if (/^[0-9@]/.test(key) && !/^[0-9]+(?:st|nd|rd|th|s)$/.test(key)) continue;
    if (vectors.find(key) < 0) small.set(key, (small.get(key) ?? 0) + count);
  }
  return [...small.keys()].filter((word) => small.get(word)! >= LEAST).sort();
};

/**
 * Writes what train_neural.py reads: a line for the corpora and the words with vectors of their own, one for each sentence, and last the
 * words: what all rules of surface.ts make of them. Python repeats none of these rules.
 */
export const exportMix = async (options: ExportOptions): Promise<void> => {
  const { corpora, vectors, out } = options;
  const bytes = new Uint8Array(readFileSync(vectors));
  const index = new VectorIndex(new Sections(bytes));
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  const intern = (word: string): number => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const stream = createWriteStream(out);
  for (const sentence of sentencesOf(namedTexts(options), createTokenReader(), intern)) {
    stream.write(`${JSON.stringify(sentence)}\n`);
  }
  const learnt = [...CLASSES, ...learntWords(counts, index)];
  const own = new Map(learnt.map((word, at) => [word, at]));
  const vectorOf = (word: string): number => {
    for (const name of vectorNames(word.toLowerCase())) {
      const at = own.get(name);
      const found = at === undefined ? index.find(name) : index.size + at;
      if (found >= 0) return found;
    }
    return index.size;
  };
  const words = [...numbers.keys()].map((word) => ({
    vector: vectorOf(word),
    case: casePattern(word),
    chars: Array.from({ length: Math.min(word.length, LONGEST_WORD) }, (_, at) => characterCode(word[at]!)),
  }));
  const weights = corpora.map(({ name, weight, misc, silver }) => ({ name, weight, misc, silver }));
  stream.end(`${JSON.stringify({ corpora: weights, learnt, words })}\n`);
  await finished(stream);
};
