import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldMention, GoldReferences, GoldText } from './gold.js';

// Reads GUM's CoNLL-U (Zeldes 2017): tokens with 'Entity=' brackets of the form
// GRP-etype-infstat-salience-centering-minspan-link[-identity], where identity is a Wikipedia title.

interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly pos: string;
}

interface Bracket {
  readonly group: string;
  readonly type: string;
  readonly identity?: string;
  readonly first: number;
  last: number;
}

export interface GumDocument {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly brackets: readonly Bracket[];
}

const BRACKET = /\(([^()]+)(\))?|([^()]+)\)/g;
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organization']);

const readDocument = (id: string, conllu: string): GumDocument => {
  let text = '';
  const tokens: Token[] = [];
  const brackets: Bracket[] = [];
  const open: Bracket[] = [];
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar') && text !== '' && !text.endsWith('\n\n')) text = `${text.trimEnd()}\n\n`;
    const [number, word, , pos, , , , , , misc] = line.split('\t');
    if (!/^\d+$/.test(number ?? '') || word === undefined || misc === undefined) continue;
    tokens.push({ start: text.length, end: text.length + word.length, word, pos: pos! });
    text += word + (misc.includes('SpaceAfter=No') ? '' : ' ');
    const at = tokens.length - 1;
    for (const [, opened, closed, closes] of (/Entity=([^|]+)/.exec(misc)?.[1] ?? '').matchAll(BRACKET)) {
      if (opened !== undefined) {
        const [group, type, , , , , , ...identity] = opened.split('-');
        const bracket = { group: group!, type: type!, first: at, last: at };
        const known = identity.length > 0 ? { ...bracket, identity: identity.join('-') } : bracket;
        brackets.push(known);
        if (closed === undefined) open.push(known);
      } else {
        const index = open.findLastIndex(({ group }) => group === closes);
        if (index >= 0) open.splice(index, 1)[0]!.last = at;
      }
    }
  }
  return { id, text, tokens, brackets };
};

/** Documents of one genre: 'news', 'interview', 'bio'. */
export const readGum = (folder: string, genre: string): GumDocument[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`dep_GUM_${genre}_`))
    .sort()
    .map((file) => readDocument(file, readFileSync(join(folder, file), 'utf8')));

/** One name for one bearer in all documents where Wikipedia has a page, else in its document alone. */
const entityOf = ({ id, brackets }: GumDocument): ((bracket: Bracket) => string) => {
  const pages = new Map(
    brackets.flatMap(({ group, identity }) => (identity === undefined ? [] : [[group, identity] as const])),
  );
  return ({ group }) => pages.get(group) ?? `${id}/${group}`;
};

/** People, places and organisations referred to by proper nouns alone ('of' and 'the' within), articles left out. */
export const gumNames = (document: GumDocument): GoldText => {
  const { id, text, tokens, brackets } = document;
  const entity = entityOf(document);
  const mentions = brackets.flatMap((bracket): GoldMention[] => {
    if (!NAMED.has(bracket.type)) return [];
    let words = tokens.slice(bracket.first, bracket.last + 1);
    if (words.at(-1)?.word === "'s") words = words.slice(0, -1);
    if (words[0]?.pos === 'DET') words = words.slice(1);
    const proper =
      words[0]?.pos === 'PROPN' &&
      words.at(-1)!.pos === 'PROPN' &&
      words.every(({ pos, word }) => pos === 'PROPN' || /^(?:of|the|and|for|-|\.|&|–)$/.test(word));
    return proper ? [{ start: words[0]!.start, end: words.at(-1)!.end, entity: entity(bracket) }] : [];
  });
  return { id, text, mentions };
};

/** Whatever refers to a person. */
export const gumReferences = (document: GumDocument): GoldReferences => {
  const { id, text, tokens, brackets } = document;
  const entity = entityOf(document);
  return {
    id,
    text,
    tokens,
    annotatedUntil: text.length,
    references: brackets
      .filter(({ type }) => type === 'person')
      .map((bracket) => ({
        start: tokens[bracket.first]!.start,
        end: tokens[bracket.last]!.end,
        entity: entity(bracket),
      })),
  };
};
