import type { ResolvedEntity } from '../../src/contract/entity.js';
import type { EntityType } from '../../src/contract/entity-types/index.js';
import type { DocumentId } from '../../src/contract/ids.js';
import type { Mention, MentionKind, Sentence } from '../../src/contract/mention.js';
import type { CorpusDocument } from '../../src/contract/prepared.js';
import { sentenceSketch } from '../../src/ingest/near-copies/sentence-sketch.js';
import { byCodeUnits } from '../../src/lib/by-code-units.js';
import { documentId, entityId } from '../../src/lib/make-id.js';
import { sentenceKey } from '../../src/lib/sentence-key.js';

/** One sentence as a list of the names in it; `he=Name` is a pronoun for Name; words before ':' are its text. */
export type SmallSentence = string;

export interface SmallDocument {
  readonly source: string;
  readonly publishedAt?: string;
  /** Paragraphs of sentences. A sentence is 'words: Ann, Bob, he=Ann'; equal words are the same sentence, ten or more that differ little a near-copy. */
  readonly paragraphs: readonly (readonly SmallSentence[])[];
}

export interface SmallCorpus {
  readonly documents: readonly CorpusDocument[];
  readonly entities: readonly ResolvedEntity[];
  /** Id of the entity of that name. */
  readonly idOf: (name: string) => string;
}

const typeOf = (name: string): EntityType =>
  name.endsWith('ville') ? 'place' : /^[A-Z]+$/.test(name) ? 'organisation' : 'person';

/** Documents and entities from a few words, so that a test shows all it rests on. */
export const smallCorpus = (inputs: readonly SmallDocument[]): SmallCorpus => {
  const members = new Map<string, Map<DocumentId, number[]>>();
  const documents = inputs.map(({ source, publishedAt, paragraphs }): CorpusDocument => {
    const id = documentId(source);
    const sentences: Sentence[] = [];
    const mentions: Mention[] = [];
    let at = 0;
    paragraphs.forEach((paragraph, number) => {
      for (const sentence of paragraph) {
        const [words = '', names = ''] = sentence.split(':');
        const start = at;
        at += words.length + 1;
        for (const part of names.split(',').map((name) => name.trim())) {
          if (part === '') continue;
          const [form = '', meant] = part.split('=');
          const name = meant ?? form;
          const kind: MentionKind = meant === undefined ? 'name' : 'pronoun';
          const documentsOf = members.get(name) ?? new Map<DocumentId, number[]>();
          members.set(name, documentsOf);
          documentsOf.set(id, [...(documentsOf.get(id) ?? []), mentions.length]);
          const mention = { start: at, end: at + form.length, text: form, type: typeOf(name), kind };
          mentions.push({ ...mention, confidence: 1, sentence: sentences.length });
          at += form.length + 1;
        }
        const sketch = sentenceSketch(words);
        const key = sentenceKey(words);
        sentences.push({ start, end: at, key, ...(sketch !== undefined && { sketch }), paragraph: number });
      }
    });
    const dated = publishedAt === undefined ? {} : { publishedAt };
    return {
      id,
      source,
      ...dated,
      extraction: { sentences, mentions },
      entities: [],
      signature: new Uint32Array(),
    };
  });
  const idOf = (name: string): string => entityId(typeOf(name), name);
  const entities = [...members].map(
    ([name, byDocument]): ResolvedEntity => ({
      id: entityId(typeOf(name), name),
      name,
      type: typeOf(name),
      forms: [{ text: name, count: [...byDocument.values()].flat().length }],
      members: [...byDocument]
        .map(([document, mentions]) => ({ document, mentions }))
        .sort((a, b) => byCodeUnits(a.document, b.document)),
      merges: [],
    }),
  );
  return { documents, entities, idOf };
};
