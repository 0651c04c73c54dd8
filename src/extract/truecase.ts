import type { TokenisedDocument, TokenSentence } from './tokenise.js';
import type { UsualCase } from './usual-case.js';

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

const isSmallAscii = (code: number): boolean => code >= 97 && code <= 122;
const isLargeAscii = (code: number): boolean => code >= 65 && code <= 90;

const mannerOf = (words: readonly string[], { first, end }: TokenSentence, usual: UsualCase): Manner => {
  let long = 0;
  let capitalised = 0;
  let capitals = 0;
  let raised = 0;
  let lowered = 0;
  for (let token = first; token < end; token++) {
    const word = words[token];
    if (word.length < LONG) continue;
    const opening = word.charCodeAt(0);
    // Nearly every word is of these two kinds: 'talks' and 'Talks'.
    const ordinary = isSmallAscii(word.charCodeAt(1)) && (isSmallAscii(opening) || isLargeAscii(opening));
    if (!ordinary && word.toLowerCase() === word.toUpperCase()) continue;
    long++;
    if (!ordinary && word === word.toUpperCase()) capitals++;
    if (ordinary ? isSmallAscii(opening) : word[0] === word[0].toLowerCase()) {
      if (word.length >= ALWAYS_RAISED) lowered++;
      continue;
    }
    capitalised++;
    if (lowered === 0 && token > first && usual.isSmall(word.toLowerCase())) raised++;
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

/**
 * The document with its lines in capitals ('SOCCER - JAPAN GET LUCKY WIN') and headlines ('Japan Get Lucky Win') written as running text: each
 * word as it stands elsewhere in the document, or else as it usually stands (Lita et al. 2003 call this truecasing). Offsets stay; parts of
 * speech of such words, which were guesses at names throughout, are dropped. The same document where there is no such line.
 */
export const truecase = (document: TokenisedDocument, usual: UsualCase): TokenisedDocument => {
  const { words, sentences } = document;
  const manners = sentences.map((sentence) => mannerOf(words, sentence, usual));
  if (manners.every((manner) => manner === 'text')) return document;
  const forms = formsOf(
    words,
    sentences.filter((_, index) => manners[index] === 'text'),
  );
  const written = [...words];
  const pos = Uint8Array.from(document.pos);
  sentences.forEach(({ first, end }, index) => {
    const manner = manners[index];
    if (manner === 'text') return;
    const pattern = manner === 'capitals' ? CAPITALS : CAPITALISED;
    for (let token = first; token < end; token++) {
      if (!pattern.test(words[token])) continue;
      const key = words[token].toLowerCase();
      written[token] = forms.get(key) ?? usual.of(key);
      pos[token] = UNKNOWN_POS;
    }
  });
  return { ...document, words: written, pos };
};
