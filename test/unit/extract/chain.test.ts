import { describe, expect, it } from 'vitest';
import { Chain } from '../../../src/extract/chain.js';
import { isLegal, LABELS, OUTSIDE } from '../../../src/extract/labels.js';
import { seeded } from '../../../src/lib/seeded.js';

const LENGTH = 3;
const random = seeded(5);
const emissions = Float32Array.from({ length: LENGTH * LABELS }, () => random() * 4 - 2);
const transitions = Float32Array.from({ length: LABELS * LABELS }, () => random() * 2 - 1);

/** All legal sequences with their scores, by trying every one. */
const sequences = (): { labels: number[]; score: number }[] => {
  let open = [{ labels: [] as number[], score: 0 }];
  for (let at = 0; at < LENGTH; at++) {
    open = open.flatMap(({ labels, score }) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => isLegal(labels.at(-1) ?? OUTSIDE, label))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            transitions[(labels.at(-1) ?? OUTSIDE) * LABELS + label]! +
            emissions[at * LABELS + label]!,
        })),
    );
  }
  return open
    .filter(({ labels }) => isLegal(labels.at(-1)!, OUTSIDE))
    .map(({ labels, score }) => ({ labels, score: score + transitions[labels.at(-1)! * LABELS + OUTSIDE]! }));
};

describe('the linear chain', () => {
  const all = sequences();
  const chain = new Chain(transitions);
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);

  it('decodes the best of all legal sequences', () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    const labels = new Uint8Array(LENGTH);
    chain.decode(emissions, 0, LENGTH, labels);
    expect([...labels]).toEqual(best.labels);
  });

  it('sums over all legal sequences', () => {
    expect(chain.marginals(emissions, 0, LENGTH)).toBeCloseTo(Math.log(total), 6);
    for (let at = 0; at < LENGTH; at++) {
      for (let label = 0; label < LABELS; label++) {
        const share = all
          .filter(({ labels }) => labels[at] === label)
          .reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(chain.alpha[at * LABELS + label]! * chain.beta[at * LABELS + label]!).toBeCloseTo(
          share / total,
          6,
        );
      }
    }
  });

  it('gives the probability of a span', () => {
    const wanted = all.find(({ labels }) => labels[0] !== OUTSIDE && labels[1] !== OUTSIDE)!;
    const share = all
      .filter(({ labels }) => labels[0] === wanted.labels[0] && labels[1] === wanted.labels[1])
      .reduce((sum, { score }) => sum + Math.exp(score), 0);
    chain.marginals(emissions, 0, LENGTH);
    expect(chain.spanProbability(0, 1, Uint8Array.from(wanted.labels), 0)).toBeCloseTo(share / total, 6);
  });
});
