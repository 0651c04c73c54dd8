import compromise from 'compromise';
import { createExtractor } from '../../src/extract/extractor.js';
import { tokenise } from '../../src/extract/tokenise.js';
import { createTokenReader, PARTS_OF_SPEECH } from '../../src/extract/wink.js';
import type { ScoredSpan } from '../../src/train/score.js';

export interface FoundSpan extends ScoredSpan {
  readonly confidence?: number;
}

/** Somebody who finds people, places and organisations in a text. */
export interface Contestant {
  readonly name: string;
  find(text: string): readonly FoundSpan[];
  /** The same with probabilities that nothing has calibrated yet. */
  readonly raw?: (text: string) => readonly FoundSpan[];
}

const ours = (model: 'fast' | 'accurate'): Contestant => {
  const finder = (raw: boolean): Contestant['find'] => {
    const extractor = createExtractor({ model, raw });
    return (text) => extractor.extract({ text, furniture: [] }).mentions;
  };
  return { name: `Dramatis, ${model}`, find: finder(false), raw: finder(true) };
};

interface CompromiseMatch {
  readonly offset: { readonly start: number; readonly length: number };
}

/** As a user takes it, but without the punctuation that it leaves at the ends of its finds. */
const compromiseSpans = (text: string): FoundSpan[] => {
  const read = compromise(text);
  const spans = (matches: unknown, type: string): FoundSpan[] =>
    (matches as readonly CompromiseMatch[]).map(({ offset }) => {
      const found = text.slice(offset.start, offset.start + offset.length);
      const bare = found.replace(/[\s.,;:!?)"'”’]+$/, '').replace(/(?:'s|’s)$/, '');
      return { start: offset.start, end: offset.start + bare.length, type };
    });
  return [
    ...spans(read.people().json({ offset: true }), 'person'),
    ...spans(read.places().json({ offset: true }), 'place'),
    ...spans(read.organizations().json({ offset: true }), 'organisation'),
  ];
};

const PROPN = PARTS_OF_SPEECH.indexOf('PROPN');
const LASTS =
  /^(?:Inc|Corp|Ltd|Co|Party|Bank|Ministry|Union|Council|Agency|University|Committee|Group|Court)\.?$/;

/** Runs of wink's proper nouns: two words and more are a person, or an organisation by their last word; one is a place. */
const properNouns = (): Contestant => {
  const reader = createTokenReader();
  return {
    name: 'runs of wink PROPN tokens',
    find: (text) => {
      const { start, end, pos, words, sentences } = tokenise(text, [], reader);
      const spans: FoundSpan[] = [];
      for (const sentence of sentences) {
        for (let first = sentence.first; first < sentence.end; first++) {
          if (pos[first] !== PROPN) continue;
          let last = first;
          while (last + 1 < sentence.end && pos[last + 1] === PROPN) last++;
          const type = LASTS.test(words[last]!) ? 'organisation' : last > first ? 'person' : 'place';
          spans.push({ start: start[first]!, end: end[last]!, type });
          first = last;
        }
      }
      return spans;
    },
  };
};

export const contestants = (): readonly Contestant[] => [
  ours('accurate'),
  ours('fast'),
  { name: 'compromise 14.17', find: compromiseSpans },
  properNouns(),
];
