import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import { CONTINUES, foldedHash, phraseHash } from './gazetteer.js';
import { GAZETTEER_CLASSES, gazetteerFile } from './gazetteer-classes.js';
import { writeSections } from './neural/sections.js';

/** A name in the tokens that the tokeniser makes of it. */
const tokensOf = (name: string): readonly string[] =>
  name.match(/'s(?= |$)|[\p{L}\p{M}\p{N}&.']+?(?='s(?: |$)|[^\p{L}\p{M}\p{N}&.']|$)|\S/gu) ?? [];

const readList = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const message = `${path}: a list of names is missing. Make it with 'npm run gazetteers', or take it from the repository.`;
    throw new DramatisError('model-missing', message, { facts: { path }, cause });
  }
};

const bytesOf = (numbers: Uint32Array): Uint8Array => new Uint8Array(numbers.buffer);

const ascending = (table: ReadonlyMap<number, number>): [number, number][] =>
  [...table].sort(([a], [b]) => a - b);

/**
 * The lists of names in one file that is used as it lies on the disk: parsing a quarter of a million names took a third of a
 * second at every start. Hashes of folded words and phrases, ascending, each with the mask of its classes. The same lists give
 * the same bytes. Errors: 'model-missing' where a list is.
 */
export const compileGazetteer = (folder: string): Uint8Array => {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const starts = new Map<number, number>();
  const add = (table: Map<number, number>, hash: number, bits: number): void => {
    table.set(hash >>> 0, (table.get(hash >>> 0) ?? 0) | bits);
  };
  GAZETTEER_CLASSES.forEach((gazetteer, index) => {
    for (const name of readList(join(folder, gazetteerFile(gazetteer))).split('\n')) {
      if (name === '') continue;
      const plain = !/[^\p{L}]/u.test(name);
      const tokens = plain ? [name] : tokensOf(name);
      if (tokens.length === 1) {
        add(words, foldedHash(tokens[0]), 1 << index);
        continue;
      }
      let hash = foldedHash(tokens[0]);
      add(starts, hash, 1);
      for (let at = 1; at < tokens.length; at++) {
        hash = phraseHash(hash, foldedHash(tokens[at]));
        add(phrases, hash, at + 1 < tokens.length ? CONTINUES : 1 << index);
      }
    }
  });
  const keys = (table: ReadonlyMap<number, number>): Uint8Array =>
    bytesOf(Uint32Array.from(ascending(table), ([hash]) => hash));
  const values = (table: ReadonlyMap<number, number>): Uint8Array =>
    bytesOf(Uint32Array.from(ascending(table), ([, bits]) => bits));
  return writeSections(
    new Map([
      ['words', keys(words)],
      ['words.c', values(words)],
      ['phrases', keys(phrases)],
      ['phrase.c', values(phrases)],
      ['starts', keys(starts)],
    ]),
  );
};
