import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../src/extract/compile-gazetteer.js';
import {
  COMPILED_GAZETTEER,
  CONTINUES,
  foldedHash,
  phraseHash,
  readGazetteer,
} from '../../../src/extract/gazetteer.js';
import { GAZETTEER_CLASSES } from '../../../src/extract/gazetteer-classes.js';
import { seedsFolder } from '../../../src/extract/model-folder.js';

const folder = join(seedsFolder(), 'gazetteers');
const bit = (name: (typeof GAZETTEER_CLASSES)[number]): number => 1 << GAZETTEER_CLASSES.indexOf(name);

describe('the compiled lists of names', () => {
  it('are what the lists compile to; else run `npm run gazetteers:compile`', () => {
    expect(readFileSync(join(folder, COMPILED_GAZETTEER)).equals(compileGazetteer(folder))).toBe(true);
  });

  it('know names of one word and of several, whatever their case and accents', () => {
    const gazetteer = readGazetteer(folder);
    expect(gazetteer.word(foldedHash('Mali')) & bit('country')).toBeTruthy();
    expect(gazetteer.word(foldedHash('MALÍ')) & bit('country')).toBeTruthy();
    expect(gazetteer.word(foldedHash('whence'))).toBe(0);
    const [first, second] = [foldedHash('Sierra'), foldedHash('Leone')];
    expect(gazetteer.starts(first)).toBe(true);
    expect(gazetteer.phrase(phraseHash(first, second)) & bit('country')).toBeTruthy();
    const bosnia = phraseHash(foldedHash('Bosnia'), foldedHash('and'));
    expect(gazetteer.phrase(bosnia) & CONTINUES).toBeTruthy();
    expect(gazetteer.phrase(phraseHash(second, first))).toBe(0);
  });

  it('say which file is missing', () => {
    const missing = expect.objectContaining({ code: 'model-missing' });
    expect(() => compileGazetteer('/nowhere')).toThrow(missing);
    expect(() => readGazetteer('/nowhere')).toThrow(missing);
  });
});
