import { describe, expect, it } from 'vitest';
import { AgreeingTagger } from '../../../src/extract/agreeing-tagger.js';
import { CombinedTagger } from '../../../src/extract/combined-tagger.js';
import { Decoder } from '../../../src/extract/decoder.js';
import { LABELS, labelOf, ROW, UNIT } from '../../../src/extract/labels.js';
import type { Tagger } from '../../../src/extract/tagger.js';
import type { TokenisedDocument } from '../../../src/extract/tokenise.js';

const documentOf = (...sentences: readonly string[][]): TokenisedDocument => {
  const words = sentences.flat();
  let first = 0;
  return {
    start: new Int32Array(words.length),
    end: new Int32Array(words.length),
    words,
    pos: new Uint8Array(words.length),
    sentences: sentences.map(({ length }) => {
      first += length;
      return { first: first - length, end: first, paragraph: 0 };
    }),
  };
};

/** A tagger that says the given scores of single-token labels: by token, pairs of type and score. */
const says = (scores: readonly (readonly [number, number] | undefined)[], step = 0): Tagger => ({
  transitions: new Float32Array(LABELS * LABELS).fill(step),
  score: ({ sentences }) => {
    const emissions = new Float32Array(scores.length * ROW);
    scores.forEach((said, token) => {
      if (said) emissions[token * ROW + labelOf(said[0], UNIT)] = said[1];
    });
    return { emissions, stretches: Int32Array.from(sentences.flatMap(({ first, end }) => [first, end])) };
  },
  forget: () => false,
});

const labelsOf = (tagger: Tagger, document: TokenisedDocument): number[] => {
  const labels = new Uint8Array(document.words.length);
  const { emissions, stretches } = tagger.score(document);
  const decoder = new Decoder(tagger.transitions);
  for (let at = 0; at < stretches.length; at += 2) {
    decoder.decode(emissions, stretches[at]!, stretches[at + 1]!, labels);
  }
  return [...labels];
};

const [PERSON, PLACE] = [labelOf(0, UNIT), labelOf(1, UNIT)];

describe('a combined tagger', () => {
  it('adds scores and transitions, each times its weight', () => {
    const document = documentOf(['Jordan', 'smiled']);
    const both = new CombinedTagger([
      { tagger: says([[0, 4], undefined], 1), weight: 0.5 },
      { tagger: says([[1, 3], undefined], 2), weight: 1 },
    ]);
    const { emissions } = both.score(document);
    expect([emissions[PERSON], emissions[PLACE]]).toEqual([2, 3]);
    expect(both.transitions[0]).toBe(2.5);
    expect(labelsOf(both, document)).toEqual([PLACE, 0]);
  });

  it('forgets when one of its voices does', () => {
    const forgetful: Tagger = { ...says([]), forget: () => true };
    const voices = [says([]), forgetful].map((tagger) => ({ tagger, weight: 1 }));
    expect(new CombinedTagger([voices[0]!, voices[1]!]).forget()).toBe(true);
    expect(new CombinedTagger([voices[0]!]).forget()).toBe(false);
  });
});

describe('a second look at the document', () => {
  const document = documentOf(['Mali', 'votes'], ['Mali', 'waits'], ['Mali', 'sings']);

  it('gives a doubtful word the type that it clearly has elsewhere', () => {
    const tagger = says([[1, 9], undefined, [1, 9], undefined, [0, 0.5], undefined]);
    expect(labelsOf(tagger, document)[4]).toBe(PERSON);
    expect(labelsOf(new AgreeingTagger(tagger), document)).toEqual([PLACE, 0, PLACE, 0, PLACE, 0]);
  });

  it('leaves a word alone that is clear where it stands', () => {
    const tagger = says([[1, 9], undefined, [1, 9], undefined, [0, 9], undefined]);
    expect(labelsOf(new AgreeingTagger(tagger), document)[4]).toBe(PERSON);
  });

  it('changes nothing where no capitalised word stands twice', () => {
    const tagger = says([[0, 1], undefined]);
    const once = documentOf(['Jordan', 'smiled']);
    expect([...new AgreeingTagger(tagger).score(once).emissions]).toEqual([...tagger.score(once).emissions]);
  });
});
