import { readFileSync } from 'node:fs';
import { TAGGED_TYPES } from '../extract/labels.js';

/** A gold name: a stretch of text and its type (index into TAGGED_TYPES). */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

export interface GoldToken {
  readonly token: string;
  /** 'O', 'B-PER', 'I-PER' and so on for LOC, ORG, MISC. */
  readonly tag: string;
}

export type GoldSentence = readonly GoldToken[];

/** A document as running text, one sentence a line, with its gold names. */
export interface GoldDocument {
  readonly text: string;
  readonly gold: readonly GoldSpan[];
  readonly sentences: readonly GoldSentence[];
}

export const TYPES: Readonly<Record<string, number>> = {
  PER: TAGGED_TYPES.indexOf('person'),
  LOC: TAGGED_TYPES.indexOf('place'),
  ORG: TAGGED_TYPES.indexOf('organisation'),
};

const SENTENCES_A_DOCUMENT = 10;

/** `TOKEN<TAB>TAG` lines; a blank line ends a sentence, '-DOCSTART-' begins a document, or else ten sentences are one. */
export const readBio = (path: string): GoldSentence[][] => {
  const documents: GoldSentence[][] = [];
  let document: GoldToken[][] | undefined;
  let sentence: GoldToken[] | undefined;
  let marked = false;
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    if (line.startsWith('-DOCSTART-')) {
      marked = true;
      document = undefined;
      sentence = undefined;
      continue;
    }
    if (line.trim() === '') {
      sentence = undefined;
      continue;
    }
    const [token = '', tag = 'O'] = line.split('\t');
    if (!document || (!marked && !sentence && document.length >= SENTENCES_A_DOCUMENT)) {
      document = [];
      documents.push(document);
    }
    if (!sentence) {
      sentence = [];
      document.push(sentence);
    }
    sentence.push({ token, tag: tag.trim() });
  }
  return documents;
};

const NO_BLANK_BEFORE = /^(?:[.,;:!?%)\]}]|''|n't|'(?:s|S|re|ve|ll|d|m))$/;
const NO_BLANK_AFTER = /^(?:[([{$#]|``)$/;
const SHOWN: Readonly<Record<string, string>> = { '``': '"', "''": '"', '-LRB-': '(', '-RRB-': ')' };

/** Writes tokens back as people write text, so that training meets what extraction meets. */
export const compose = (
  sentences: readonly GoldSentence[],
  types: Readonly<Record<string, number>> = TYPES,
): GoldDocument => {
  let text = '';
  const gold: GoldSpan[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += '\n';
    let glued = true;
    let quotes = 0;
    let open: { start: number; end: number; type: number } | undefined;
    const close = (): void => {
      if (open) gold.push(open);
      open = undefined;
    };
    for (const { token, tag } of sentence) {
      const quote = token === '"';
      const closing = quote && quotes % 2 === 1;
      if (!glued && !NO_BLANK_BEFORE.test(token) && !closing) text += ' ';
      const start = text.length;
      text += SHOWN[token] ?? token;
      if (quote) quotes++;
      glued = NO_BLANK_AFTER.test(token) || (quote && !closing) || token === '-LRB-';
      const type = types[tag.slice(2)];
      if (tag[0] === 'I' && open !== undefined && open.type === type) open.end = text.length;
      else {
        close();
        if (type !== undefined) open = { start, end: text.length, type };
      }
    }
    close();
  }
  return { text, gold, sentences };
};
