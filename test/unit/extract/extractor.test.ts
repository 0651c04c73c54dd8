import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../../src/extract/extractor.js';
import { readModel } from '../../../src/extract/model-file.js';

const extractor = createExtractor({ model: 'fast' });
const names = (text: string): string[] =>
  extractor.extract({ text, furniture: [] }).mentions.map(({ text: name, type }) => `${name} (${type})`);

describe('createExtractor', () => {
  it('finds people, places and organisations, without titles, articles and possessives', () => {
    expect(
      names(
        'Finnish President Tarja Halonen flew to Brussels on Monday. The United Nations welcomed it. ' +
          "Germany's foreign ministry said Mr. Steinmeier would meet Gen. David Petraeus in Kabul.",
      ),
    ).toEqual([
      'Tarja Halonen (person)',
      'Brussels (place)',
      'United Nations (organisation)',
      'Germany (place)',
      'Steinmeier (person)',
      'David Petraeus (person)',
      'Kabul (place)',
    ]);
  });

  it.each([
    ['South Korean leader Moon Jae-in met Kim Jong-un.', ['Moon Jae-in', 'Kim Jong-un']],
    ['Samsung is led by Lee Myung-bak and Kim Yo-jong.', ['Lee Myung-bak', 'Kim Yo-jong']],
    [
      'A Vladimir Putin-backed party won. The Barack Obama-era rule fell.',
      ['Vladimir Putin', 'Barack Obama'],
    ],
  ])('takes a given name of two syllables whole: %s', (text, people) => {
    const found = names(text).filter((name) => name.endsWith('(person)'));
    expect(found).toEqual(people.map((name) => `${name} (person)`));
  });

  it.each([
    ['Swede Erik Lund beat top seed Thomas Kral.', 'Erik Lund (person)'],
    ['Spaniard Pedro Ruiz won the stage.', 'Pedro Ruiz (person)'],
    ['The race went to Dane Lars Holm.', 'Lars Holm (person)'],
  ])('leaves a nationality out of a name: %s', (text, person) => {
    expect(names(text)).toContain(person);
  });

  it.each([
    ['LIVERPOOL - Dock workers walked out on Tuesday.', 'LIVERPOOL'],
    ['CHICAGO -- Police arrested 12 people on Friday.', 'CHICAGO'],
    ['Cambridge, Massachusetts - Researchers said on Tuesday that it works.', 'Massachusetts'],
  ])('ends a name at the dash of a dateline: %s', (text, place) => {
    expect(extractor.extract({ text, furniture: [] }).mentions.at(-1)?.text).toBe(place);
  });

  it('leaves a dash within capitals alone', () => {
    expect(names('He spoke to the AFL-CIO in Detroit.')).toContain('AFL-CIO (organisation)');
  });

  it.each([['no model at all'], ['']])('refuses a file that is no model: %j', (content) => {
    const path = join(mkdtempSync(join(tmpdir(), 'dramatis-')), 'linear.bin');
    writeFileSync(path, content);
    expect(() => readModel(path)).toThrow(expect.objectContaining({ code: 'model-missing' }));
  });

  it('says so where there is no model', () => {
    expect(() => createExtractor({ model: 'fast', seeds: '/nowhere' })).toThrow(
      expect.objectContaining({ code: 'model-missing' }),
    );
  });
});
