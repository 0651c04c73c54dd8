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
