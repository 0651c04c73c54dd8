import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import { fold } from '../lib/fold.js';
import { GAZETTEER_CLASSES, gazetteerFile } from './gazetteer-classes.js';
import { hashString, mix } from './hash.js';

/** Lists of names. A class is a bit of a mask: bit n for the n-th of GAZETTEER_CLASSES. */
export interface Gazetteer {
  /** The classes that hold this folded word as a whole name. */
  word(hash: number): number;
  /** Does a longer name start with this folded word? */
  starts(hash: number): boolean;
  /** The classes of a name of two words and more, by `phraseHash` of its words; CONTINUES where longer ones follow. */
  phrase(hash: number): number;
}

export const CONTINUES = 1 << 30;

export const foldedHash = (word: string): number => hashString(fold(word));
export const phraseHash = (before: number, word: number): number => mix(before, word);

/** A name in the tokens that the tokeniser makes of it. */
const tokensOf = (name: string): readonly string[] =>
  name.match(/'s(?= |$)|[\p{L}\p{M}\p{N}&.']+?(?='s(?: |$)|[^\p{L}\p{M}\p{N}&.']|$)|\S/gu) ?? [];

export const readGazetteer = (folder: string): Gazetteer => {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const starts = new Set<number>();
  const add = (table: Map<number, number>, hash: number, bits: number): void => {
    table.set(hash, (table.get(hash) ?? 0) | bits);
  };
  GAZETTEER_CLASSES.forEach((gazetteer, index) => {
    const path = join(folder, gazetteerFile(gazetteer));
    let list: string;
    try {
      list = readFileSync(path, 'utf8');
    } catch (cause) {
      throw new DramatisError(
        'model-missing',
        `${path}: a list of names is missing. Install the package again.`,
        {
          facts: { path },
          cause,
        },
      );
    }
    for (const name of list.split('\n')) {
      if (name === '') continue;
      const plain = !/[^\p{L}]/u.test(name);
      const tokens = plain ? [name] : tokensOf(name);
      if (tokens.length === 1) {
        add(words, foldedHash(tokens[0]), 1 << index);
        continue;
      }
      let hash = foldedHash(tokens[0]);
      starts.add(hash);
      for (let at = 1; at < tokens.length; at++) {
        hash = phraseHash(hash, foldedHash(tokens[at]));
        add(phrases, hash, at + 1 < tokens.length ? CONTINUES : 1 << index);
      }
    }
  });
  return {
    word: (hash) => words.get(hash) ?? 0,
    starts: (hash) => starts.has(hash),
    phrase: (hash) => phrases.get(hash) ?? 0,
  };
};
