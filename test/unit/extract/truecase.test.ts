import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/extract/extractor.js';
import { seedsFolder } from '../../../src/extract/model-folder.js';
import { tokenise } from '../../../src/extract/tokenise.js';
import { Truecaser } from '../../../src/extract/truecase.js';
import { readUsualCase } from '../../../src/extract/usual-case.js';
import { createTokenReader } from '../../../src/extract/wink.js';

const truecaser = new Truecaser(readUsualCase(join(seedsFolder(), 'models')));
const reader = createTokenReader();
const written = (text: string): string => truecaser.read(tokenise(text, [], reader)).words.join(' ');

describe('truecasing', () => {
  it('reads a line in capitals as running text', () => {
    expect(written('HEAVY RAIN REACHES BAMAKO AFTER TALKS')).toBe('heavy rain reaches Bamako after talks');
  });

  it('reads a headline as running text', () => {
    expect(written('Heavy Rain Reaches Bamako After Talks')).toBe('heavy rain reaches Bamako after talks');
  });

  it('writes a word as the rest of the document does', () => {
    expect(written('MCBRIDE LEAVES LEADERSHIP OF KELDRA\n\nYesterday Ann McBride left the KELDRA.')).toMatch(
      /^McBride leaves leadership of KELDRA/,
    );
  });

  it('leaves running text, acronyms in it, and the document it came from alone', () => {
    const document = tokenise('On Monday NATO and the EU met Anna Holm in Riga.', [], reader);
    expect(truecaser.read(document)).toBe(document);
    const loud = tokenise('FLOOD WARNING FOR LISBON', [], reader);
    truecaser.read(loud);
    expect(loud.words).toEqual(['FLOOD', 'WARNING', 'FOR', 'LISBON']);
  });

  it('takes a sentence full of names for running text', () => {
    const text = 'Shares of Northern Motors Corp. and Halvorsen fell on the New York Stock Exchange.';
    const document = tokenise(text, [], reader);
    expect(truecaser.read(document)).toBe(document);
  });

  it('knows what a headline leaves small', () => {
    expect(written('Heavy Rain Reaches the Suburbs of Bamako Two-hour Talks Over')).toMatch(
      /^heavy rain reaches the suburbs of Bamako/,
    );
  });

  it.each(['fast', 'accurate'] as const)('lets the %s model find names in a headline', (model) => {
    const text = 'PRESIDENT ANA SILVA TO VISIT JAPAN IN MARCH';
    const { mentions } = createExtractor({ model }).extract({ text, furniture: [] });
    expect(mentions.map((mention) => `${mention.text}: ${mention.type}`)).toEqual([
      'ANA SILVA: person',
      'JAPAN: place',
    ]);
  });
});
