import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/contract/span.js';
import type { GoldMention, GoldReferences, GoldText } from './gold.js';

// MEANTIME (Minard et al. 2016) is annotated in full in the first six sentences of an article.
const ANNOTATED = 6;

interface Reference {
  readonly coref_chain: string;
  readonly sent_id: number;
  readonly tokens_number: readonly number[];
  readonly mention_type: string;
  readonly conll_doc_key: string;
}

/** Document → its sentences' words. */
const readWords = (file: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const documents = new Map<string, string[][]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [document, sentence, , word] = line.split('\t');
    if (document === undefined || word === undefined) continue;
    const sentences = documents.get(document) ?? [];
    sentences[Number(sentence)] = [...(sentences[Number(sentence)] ?? []), word];
    documents.set(document, sentences);
  }
  return documents;
};

/** The words' places in the text, which was put together from them. */
const locate = (text: string, sentences: readonly (readonly string[])[]): Span[][] => {
  let at = 0;
  return sentences.map((words) =>
    words.map((word) => {
      const found = text.indexOf(word, at);
      const start = found < 0 || found > at + 20 ? at : found;
      at = start + (found === start ? word.length : 0);
      return { start, end: at };
    }),
  );
};

/** References to people in the texts, which are those of the identity set. `folder` holds the CoNLL and mention files. */
export const meantimeReferences = (folder: string, texts: readonly GoldText[]): GoldReferences[] => {
  const words = readWords(join(folder, 'meantime.conll'));
  const byDocument = new Map<string, Reference[]>();
  for (const line of readFileSync(join(folder, 'entity_mentions.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const reference = JSON.parse(line) as Reference;
    if (reference.mention_type !== 'PER') continue;
    byDocument.set(reference.conll_doc_key, [...(byDocument.get(reference.conll_doc_key) ?? []), reference]);
  }
  return texts.map(({ id, text }) => {
    const sentences = locate(text, words.get(id) ?? []);
    const references = (byDocument.get(id) ?? []).flatMap((reference): GoldMention[] => {
      const spans = reference.tokens_number.flatMap((token) => sentences[reference.sent_id]?.[token] ?? []);
      const [first, last] = [spans[0], spans.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [{ start: first.start, end: last.end, entity: reference.coref_chain }];
    });
    const annotatedUntil = sentences[ANNOTATED - 1]?.at(-1)?.end ?? text.length;
    return { id, text, tokens: sentences.flat(), references, annotatedUntil };
  });
};
