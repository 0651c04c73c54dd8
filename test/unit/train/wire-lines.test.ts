import { describe, expect, it } from 'vitest';
import { compose, type GoldSentence } from '../../../src/train/read-bio.js';
import { wireLines } from '../../../src/train/wire-lines.js';

const tagged = (text: string): GoldSentence =>
  text.split(' ').map((part) => {
    const [token = '', tag = 'O'] = part.split('/');
    return { token, tag };
  });
const SENTENCES = [
  tagged('Anna/B-PER Holm/I-PER left/O Vasterby/B-LOC for/O Holm/B-ORG Shipping/I-ORG'),
  tagged('Piet/B-PER Maas/I-PER of/O Delta/B-ORG Works/I-ORG came/O from/O Lindau/B-LOC'),
];
const lines = wireLines(SENTENCES, 60);

describe('wire lines', () => {
  it('are the same for the same sentences and seed', () => {
    expect(wireLines(SENTENCES, 60)).toEqual(lines);
    expect(wireLines(SENTENCES, 60, 18)).not.toEqual(lines);
  });

  it('hold no slot that nothing filled', () => {
    expect(lines.flat(2).filter(({ token }) => /[{}]/.test(token))).toEqual([]);
  });

  it('call people by names of the sentences, and no number a name', () => {
    const names = lines.flatMap((document) => {
      const { text, gold } = compose(document);
      return gold.map(({ start, end, type }) => ({ name: text.slice(start, end), type }));
    });
    const people = new Set(names.filter(({ type }) => type === 0).map(({ name }) => name.split(' ').at(-1)));
    expect(people).toEqual(new Set(['Holm', 'Maas']));
    expect(names.filter(({ name }) => /\d/.test(name))).toEqual([]);
  });

  it('begin with a dateline', () => {
    for (const [first] of lines) expect(first?.[0]?.tag).toBe('B-LOC');
  });
});
