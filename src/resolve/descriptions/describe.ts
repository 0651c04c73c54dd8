import type { Document } from '../../contract/document.js';
import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction, Mention, MentionKind } from '../../contract/mention.js';
import { Discourse, type Piece } from './discourse.js';
import { type Person, readPeople } from './people.js';
import { genderOfPronoun, resolvePronoun } from './pronouns.js';
import { quotesOf } from './quotes.js';
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

/** 'the', with one to four words after it. */
const phrases = (text: string, start: number): { start: number; end: number }[] => {
  const words = [...text.slice(start, start + 80).matchAll(/[\p{L}.’'-]+/gu)].slice(0, 5);
  return words
    .slice(1)
    .map((_, i) => ({ start, end: start + words[i + 1]!.index + words[i + 1]![0].length }));
};

// A clause is no longer than this; a sentence without end stays affordable.
const CLAUSE_LENGTH = 200;

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
  const discourse = new Discourse(appearances);
  const known = new Set(people.map(({ gender }) => gender));
  const found: Description[] = [];
  const add = (piece: Piece, kind: MentionKind, person: Person, confidence: number): void => {
    if (person.entity === undefined) return;
    const { start, end, sentence } = piece;
    const text = document.text.slice(start, end);
    const mention = { start, end, text, type: 'person' as const, confidence, kind, sentence };
    found.push({ mention, entity: person.entity });
    discourse.add({ ...piece, person });
  };
  const { mentions } = extraction;
  let name = 0;
  extraction.sentences.forEach((sentence, index) => {
    const text = document.text.slice(sentence.start, sentence.end);
    const quoted = quotesOf(text);
    let until = 0;
    for (const match of text.matchAll(OPENERS)) {
      if (match.index < until) continue;
      const word = match[0].toLowerCase();
      const start = sentence.start + match.index;
      const piece = { start, end: start + word.length, sentence: index };
      while (name < mentions.length && mentions[name]!.end <= start) name++;
      // The names that a phrase of five words can touch.
      const names = mentions.slice(name, name + 6).filter((of) => of.start < sentence.end);
      if (names.some((of) => of.start < piece.end)) continue;
      const recent = discourse.before(piece);
      if (MAN.test(word) || WOMAN.test(word)) {
        discourse.addUnknown(MAN.test(word) ? 'm' : 'f', piece, false);
        continue;
      }
      if (word !== 'the') {
        // Within quotation marks 'he' speaks of whom the speaker means.
        if (quoted(match.index)) continue;
        const between = (from: number): string =>
          document.text.slice(Math.max(from, start - CLAUSE_LENGTH), start);
        const person = resolvePronoun(word, index, recent, between, known);
        if (person !== undefined) add(piece, 'pronoun', person, 0.85);
        // Somebody is spoken of: the next pronoun may be theirs as well.
        else discourse.addUnknown(genderOfPronoun(word), piece, true);
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
