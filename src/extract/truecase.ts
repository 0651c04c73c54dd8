import type { TokenisedDocument, TokenSentence } from './tokenise.js';
import type { UsualCase } from './usual-case.js';
import { NO_ID, PerWord } from './vocabulary.js';

const LONG = 4;
/** From these parts of its longer words on, a line is in capitals, or a headline With Every Word Capitalised. */
const MOSTLY_CAPITALS = 0.6;
const MOSTLY_CAPITALISED = 0.8;
/** A headline capitalises, after its first word, so many of the words that usually are not: 'On Monday NATO met Anna Holm' is none. */
const RAISED = 2;
/** From this length on even headlines capitalise what is no name. */
const ALWAYS_RAISED = 5;
const CAPITALS = /^[\p{Lu}\p{Pd}'’]{2,}$/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{Pd}'’]+$/u;
const UNKNOWN_POS = 0;

type Manner = 'text' | 'headline' | 'capitals';

// What a word says of its line's manner; 0 for short words and what has no case.
const SMALL = 1;
const LOWERED = 2;
const CAPITALISED_WORD = 4;
const ALL_CAPITALS = 8;
/** Capitalised here, usually not. */
const RAISED_WORD = 16;

const signOf = (word: string, usual: UsualCase): number => {
  const small = word.toLowerCase();
  if (word.length < LONG || small === word.toUpperCase()) return 0;
  const all = word === word.toUpperCase() ? ALL_CAPITALS : 0;
  if (word[0] === word[0].toLowerCase()) return all | SMALL | (word.length >= ALWAYS_RAISED ? LOWERED : 0);
  return all | CAPITALISED_WORD | (usual.isSmall(small) ? RAISED_WORD : 0);
};

const mannerOf = (signs: Uint8Array, { first, end }: TokenSentence): Manner => {
  let long = 0;
  let capitalised = 0;
  let capitals = 0;
  let raised = 0;
  let lowered = 0;
  for (let token = first; token < end; token++) {
    const sign = signs[token];
    if (sign === 0) continue;
    long++;
    if (sign & ALL_CAPITALS) capitals++;
    if (sign & LOWERED) lowered++;
    if (sign & CAPITALISED_WORD) capitalised++;
    if (sign & RAISED_WORD && token > first) raised++;
  }
  if (long > 1 && capitals > MOSTLY_CAPITALS * long) return 'capitals';
  const headline = lowered === 0 && raised >= RAISED && capitalised > MOSTLY_CAPITALISED * long;
  return headline ? 'headline' : 'text';
};

/** How the words of running text stand in mid-sentence in this document, most frequent form first seen first. */
const formsOf = (words: readonly string[], sentences: readonly TokenSentence[]): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const { first, end } of sentences) {
    for (let token = first + 1; token < end; token++) {
      const key = words[token].toLowerCase();
      const forms = counts.get(key) ?? new Map<string, number>();
      forms.set(words[token], (forms.get(words[token]) ?? 0) + 1);
      counts.set(key, forms);
    }
  }
  const best = new Map<string, string>();
  for (const [key, forms] of counts) {
    let most = 0;
    for (const [form, count] of forms) {
      if (count <= most) continue;
      most = count;
      best.set(key, form);
    }
  }
  return best;
};

/** Reads headlines and lines in capitals as running text; remembers what it made of single words. */
export class Truecaser {
  private readonly signs: PerWord;
  private found = new Uint8Array(0);

  constructor(private readonly usual: UsualCase) {
    this.signs = new PerWord((word) => signOf(word, usual));
  }

  /**
   * The document with its lines in capitals ('SOCCER - JAPAN GET LUCKY WIN') and headlines ('Japan Get Lucky Win') written as running text:
   * each word as it stands elsewhere in the document, or else as it usually stands (Lita et al. 2003 call this truecasing). Offsets
   * stay; parts of speech of such words, which were guesses at names throughout, are dropped. The same document where there is no such line.
   */
  read(document: TokenisedDocument): TokenisedDocument {
    const { words, sentences } = document;
    if (this.found.length < words.length) this.found = new Uint8Array(words.length * 2);
    this.signs.read(document, 0, words.length, this.found);
    const manners = sentences.map((sentence) => mannerOf(this.found, sentence));
    if (manners.every((manner) => manner === 'text')) return document;
    const forms = formsOf(
      words,
      sentences.filter((_, index) => manners[index] === 'text'),
    );
    const written = [...words];
    const ids = document.ids?.slice();
    const pos = Uint8Array.from(document.pos);
    sentences.forEach(({ first, end }, index) => {
      const manner = manners[index];
      if (manner === 'text') return;
      const pattern = manner === 'capitals' ? CAPITALS : CAPITALISED;
      for (let token = first; token < end; token++) {
        if (!pattern.test(words[token])) continue;
        const key = words[token].toLowerCase();
        written[token] = forms.get(key) ?? this.usual.of(key);
        pos[token] = UNKNOWN_POS;
        if (ids) ids[token] = NO_ID;
      }
    });
    return { ...document, words: written, pos, ...(ids && { ids }) };
  }
}
