import { describe, expect, it } from 'vitest';
import { segmentDocument } from '../../../client/panels/segment-document.js';

const text = 'Home  News\n\nIlka Novak spoke in Arn. The port was shut.\n\nShare this';
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const document = {
  text,
  furniture: [
    { ...at('Home  News'), reason: 'navigation' as const },
    { ...at('Share this'), reason: 'share' as const },
  ],
  mentions: [
    { ...at('Ilka Novak'), text: 'Ilka Novak', type: 'person' as const, confidence: 0.9, entity: 'm' },
    { ...at('Arn'), text: 'Arn', type: 'place' as const, confidence: 0.6, entity: null },
  ],
};

describe('segmentDocument', () => {
  const paragraphs = segmentDocument(document, at('Ilka Novak spoke in Arn.'));

  it('keeps all of the text but its line breaks', () => {
    expect(paragraphs.map((segments) => segments.map((one) => one.text).join('')).join('\n\n')).toBe(text);
  });

  it('marks each mention once, with its text', () => {
    const mentions = paragraphs.flat().filter((one) => one.mention);
    expect(mentions.map((one) => one.text)).toEqual(['Ilka Novak', 'Arn']);
  });

  it('greys furniture and nothing else', () => {
    const furniture = paragraphs.flat().filter((one) => one.furniture);
    expect(furniture.map((one) => [one.text, one.furniture])).toEqual([
      ['Home  News', 'navigation'],
      ['Share this', 'share'],
    ]);
  });

  it('finds the sentence it was opened at', () => {
    const target = paragraphs.flat().filter((one) => one.target);
    expect(target.map((one) => one.text).join('')).toBe('Ilka Novak spoke in Arn.');
  });

  it('reads an empty text and spans beyond its end', () => {
    expect(segmentDocument({ text: '', furniture: [], mentions: [] }, undefined)).toEqual([]);
    expect(
      segmentDocument(document, { start: 9000, end: 9100 })
        .flat()
        .some((one) => one.target),
    ).toBe(false);
  });
});
