import type { TokenisedDocument, TokenSentence } from './tokenise.js';
import type { UsualCase } from './usual-case.js';
import { NO_ID, PerWord } from './vocabulary.js';

const LONG = 4;
/** From these parts of its longer words on, a line is in capitals, or a headline With Every Word Capitalised. */
const MOSTLY_CAPITALS = 0.6;
const MOSTLY_CAPITALISED = 0.8;
/** A headline capitalises, after its first word, so many of the words that usually are not: 'On Monday NATO met Anna Holm' is none. */
const RAISED = 2;
/** All that a headline leaves in small letters. */
const LEFT_SMALL = new Set(
  (
    'a an the and but or nor as at by for from in into of off on onto out over per than to up upon via vs with amid after ' +
    'before is are be de la le du del der den van von el al bin'
  ).split(' '),
);
const CAPITALS = /^[\p{Lu}\p{Pd}'’]{2,}$/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{Pd}'’]+$/u;
const UNKNOWN_POS = 0;

type Manner = 'text' | 'headline' | 'capitals';

// What a word says of its line's manner; 0 for what has no case.
const LONG_WORD = 1;
/** A headline would have capitalised it. */
const LOWERED = 2;
const CAPITALISED_WORD = 4;
const ALL_CAPITALS = 8;
/** Capitalised here, usually not. */
const RAISED_WORD = 16;

const signOf = (word: string, usual: UsualCase): number => {
  const small = word.toLowerCase();
  if (small === word.toUpperCase()) return 0;
  const lowered =
    word[0] === small[0] && word[0] !== word[0].toUpperCase() && !LEFT_SMALL.has(word) ? LOWERED : 0;
  if (word.length < LONG) return lowered;
  const all = word === word.toUpperCase() ? ALL_CAPITALS : 0;
  if (word[0] === small[0]) return LONG_WORD | all | lowered;
  return LONG_WORD | all | CAPITALISED_WORD | (usual.isSmall(small) ? RAISED_WORD : 0);
};

const mannerOf = (
  signs: Uint8Array,
  { start, end: ends }: TokenisedDocument,
  { first, end }: TokenSentence,
): Manner => {
  let long = 0;
  let capitalised = 0;
  let capitals = 0;
  let raised = 0;
  let lowered = 0;
  for (let token = first; token < end; token++) {
    const sign = signs[token];
    if (sign === 0) continue;
    if (sign & LONG_WORD) long++;
    if (sign & ALL_CAPITALS) capitals++;
    // The second half of 'Five-year' and 'Cannot' says nothing.
    if (sign & LOWERED && (token === first || start[token] !== ends[token - 1])) lowered++;
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
    const manners = sentences.map((sentence) => mannerOf(this.found, document, sentence));
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
