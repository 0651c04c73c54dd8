import { describe, expect, it } from 'vitest';
import { createFeatures, extractorFor } from '../../../src/extract/extractor.js';
import { LinearTagger } from '../../../src/extract/linear-tagger.js';
import { parseModel } from '../../../src/extract/model-file.js';
import { tokenise } from '../../../src/extract/tokenise.js';
import { createTokenReader } from '../../../src/extract/wink.js';
import { goldLabels } from '../../../src/train/align.js';
import { FIT_DEFAULTS, type FitOptions, fitModel } from '../../../src/train/fit-model.js';
import type { TrainingDocument } from '../../../src/train/instances.js';

const NAMES = ['Ondrej', 'Malek', 'Sarissa', 'Tovik', 'Brannoch', 'Ilveta'];
const PLACES = ['Quorrin', 'Zellmark', 'Ostrava', 'Drumlow', 'Vesterholm', 'Karpen'];
const reader = createTokenReader();

const documents: TrainingDocument[] = NAMES.flatMap((name, at) =>
  PLACES.map((place, other) => {
    const text = `Yesterday Mr ${name} spoke in ${place} about prices ${at + other}.`;
    const document = tokenise(text, [], reader);
    const span = (word: string, type: number) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
      type,
    });
    return { document, labels: goldLabels(document, [span(name, 0), span(place, 1)]), weight: 1 };
  }),
);

describe('fitting the linear model', () => {
  const features = createFeatures();
  const fitted = (options: Partial<FitOptions> = {}): Uint8Array => {
    features.lexicon.clear();
    return fitModel(documents, features, { ...FIT_DEFAULTS, epochs: 5, ...options })([[1, 0.9]]);
  };
  const bytes = fitted();

  it('gives the same bytes for the same documents', () => {
    expect(Buffer.from(fitted()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('learns what the documents show, and tells it of names that it never saw', () => {
    features.lexicon.clear();
    const extractor = extractorFor(new LinearTagger(parseModel(bytes), features), []);
    const text = 'Yesterday Mr Hollick spoke in Tarnby about prices 7.';
    const { mentions } = extractor.extract({ text, furniture: [] });
    expect(mentions.map((mention) => [mention.text, mention.type])).toEqual([
      ['Hollick', 'person'],
      ['Tarnby', 'place'],
    ]);
  });

  it('averages the models of several seeds', () => {
    const steps = (options: Partial<FitOptions>): number[] => [...parseModel(fitted(options)).transitions];
    const one = steps({ fits: 1, seed: 20 });
    const other = steps({ fits: 1, seed: 21 });
    const both = steps({ fits: 2, seed: 20 });
    expect(one).not.toEqual(other);
    both.forEach((step, at) => {
      expect(step).toBeCloseTo(((one[at] ?? 0) + (other[at] ?? 0)) / 2, 5);
    });
  });

  it('writes the calibration beside the weights', () => {
    const [point] = parseModel(bytes).calibration;
    expect(point?.[1]).toBeCloseTo(0.9);
  });
});
