import type { Document } from '../../contract/document.js';
import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction, Mention, MentionKind } from '../../contract/mention.js';
import { type Appearance, type Gender, type Person, readPeople } from './people.js';
import { genderOfPronoun, isQuoted, resolvePronoun } from './pronouns.js';
import { resolveRole } from './role-descriptions.js';

/** A description or pronoun and whom it means. */
export interface Description {
  readonly mention: Mention;
  /** Index into the document's local entities. */
  readonly entity: number;
}

const MEN = 'man|boy|father|dad|son|brother|husband|uncle|nephew|grandfather|boyfriend';
const WOMEN = 'woman|girl|mother|mum|mom|daughter|sister|wife|aunt|niece|grandmother|girlfriend';
const OPENERS = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:he|him|his|himself|she|her|hers|herself|the|${MEN}|${WOMEN})(?![\\p{L}\\p{N}'’-])`,
  'giu',
);
const MAN = new RegExp(`^(?:${MEN})$`);
const WOMAN = new RegExp(`^(?:${WOMEN})$`);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** 'the', with one to four words after it. */
const phrases = (text: string, start: number): { start: number; end: number }[] => {
  const words = [...text.slice(start, start + 80).matchAll(/[\p{L}.’'-]+/gu)].slice(0, 5);
  return words
    .slice(1)
    .map((_, i) => ({ start, end: start + words[i + 1]!.index + words[i + 1]![0].length }));
};

/**
 * Pronouns for people and roles with 'the', each given to the one person of the document it can mean, in the manner of a
 * precision-first sieve (Raghunathan et al. 2010, Lee et al. 2013): where two could be meant, nobody is. The mentions
 * overlap no name; ordered by start.
 */
export const describe = (
  document: Pick<Document, 'text'>,
  extraction: Extraction,
  locals: readonly LocalEntity[],
): Description[] => {
  const { people, appearances } = readPeople(extraction, locals);
  if (people.length === 0) return [];
  const found: Description[] = [];
  const unknown = new Map<Gender, Person>();
  const someone = (gender: Gender): Person => {
    const person = unknown.get(gender) ?? { entity: undefined, gender, roles: new Set() };
    unknown.set(gender, person);
    return person;
  };
  const add = (
    piece: Piece,
    kind: MentionKind,
    appearance: Appearance['person'],
    confidence: number,
  ): void => {
    const { start, end, sentence } = piece;
    if (appearance.entity === undefined) return;
    const text = document.text.slice(start, end);
    found.push({
      mention: { start, end, text, type: 'person', confidence, kind, sentence },
      entity: appearance.entity,
    });
    appearances.push({ person: appearance, start, end, sentence });
  };
  let name = 0;
  extraction.sentences.forEach((sentence, index) => {
    const text = document.text.slice(sentence.start, sentence.end);
    const names = [];
    while (name < extraction.mentions.length && extraction.mentions[name]!.start < sentence.end) {
      names.push(extraction.mentions[name++]!);
    }
    let until = 0;
    for (const match of text.matchAll(OPENERS)) {
      if (match.index < until) continue;
      const start = sentence.start + match.index;
      const word = match[0].toLowerCase();
      if (names.some((of) => start < of.end && of.start < start + word.length)) continue;
      const piece = { start, end: start + word.length, sentence: index };
      if (MAN.test(word) || WOMAN.test(word)) {
        appearances.push({ ...piece, person: someone(MAN.test(word) ? 'm' : 'f') });
        continue;
      }
      if (word !== 'the') {
        const person = resolvePronoun(word, piece, text.slice(0, match.index), appearances);
        if (person !== undefined) add(piece, 'pronoun', person, 0.85);
        // Somebody is spoken of: the next pronoun may be theirs as well.
        else if (!isQuoted(text.slice(0, match.index)))
          appearances.push({ ...piece, person: someone(genderOfPronoun(word)), open: true });
        continue;
      }
      for (const phrase of phrases(document.text.slice(0, sentence.end), start).reverse()) {
        const person = resolveRole(document.text.slice(phrase.start, phrase.end), people);
        // 'the president, Nora Feldt,' introduces her: the name is there already.
        const named = names.some((of) => of.start >= phrase.end && of.start - phrase.end < 3);
        if (person === undefined || named) continue;
        const inside = names.filter((of) => of.start < phrase.end && phrase.start < of.end).at(-1);
        const from =
          inside === undefined
            ? phrase.start
            : document.text.slice(inside.end, phrase.end).search(/\p{L}/u) + inside.end;
        if (inside !== undefined && (from <= inside.end || from >= phrase.end)) continue;
        add({ start: from, end: phrase.end, sentence: index }, 'description', person, 0.8);
        until = phrase.end - sentence.start;
        break;
      }
    }
  });
  return found.sort((a, b) => a.mention.start - b.mention.start);
};
