import { describe, expect, it } from 'vitest';
import { repairLabels } from '../../../src/train/neural/repair-labels.js';
import type { GoldSentence } from '../../../src/train/read-bio.js';

const read = (text: string): GoldSentence =>
  text.split(' ').map((part) => {
    const [token = '', tag = 'O'] = part.split('/');
    return { token, tag };
  });
const write = (sentence: GoldSentence): string =>
  sentence.map(({ token, tag }) => (tag === 'O' ? token : `${token}/${tag}`)).join(' ');

describe('repairing labels', () => {
  it.each([
    ['President/B-PER Ada/I-PER Brik/I-PER spoke', 'President Ada/B-PER Brik/I-PER spoke', 'a title'],
    ['in the/B-LOC Hague/I-LOC today', 'in the Hague/B-LOC today', "a leading 'the'"],
    ['France/B-ORG signed', 'France/B-LOC signed', 'a country that acts'],
    ['two Kurds/B-LOC came', 'two Kurds/B-MISC came', 'a demonym'],
    ["Brik/B-PER 's/I-PER house", "Brik/B-PER 's house", 'a possessive'],
    ['northern/B-LOC Mali/I-LOC', 'northern Mali/B-LOC', 'a direction'],
    ['Holm/B-ORG Shipping/I-ORG grew', 'Holm/B-ORG Shipping/I-ORG grew', 'nothing where all is well'],
  ])('%s becomes %s: %s', (before, after) => {
    expect(write(repairLabels(read(before)))).toBe(after);
  });
});
