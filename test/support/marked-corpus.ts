import type { EntityType } from '../../src/contract/entity-types/index.js';
import type { EntityId } from '../../src/contract/ids.js';
import type { Mention, Sentence } from '../../src/contract/mention.js';
import type { Prepared } from '../../src/contract/prepared.js';
import { contentHash, documentId, entityId } from '../../src/lib/make-id.js';
import { sentenceKey } from '../../src/lib/sentence-key.js';

/** What a test writes: sentences in which `[words|key]` marks that the words name the actor under that key. */
export interface MarkedStory {
  readonly source: string;
  readonly sentences: readonly string[];
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  /** Source of the story it copies. */
  readonly copyOf?: string;
}

export interface Actor {
  readonly name: string;
  readonly type: EntityType;
}

export type Cast = Readonly<Record<string, Actor>>;

export const actorOf = (cast: Cast, key: string): Actor => {
  const actor = cast[key];
  if (actor === undefined) throw new Error(`The cast has no '${key}'.`);
  return actor;
};

export const actorId = (cast: Cast, key: string): EntityId => {
  const { type, name } = actorOf(cast, key);
  return entityId(type, name);
};

/** A story as the pipeline prepares it; `keys` holds for each mention the actor it names. */
export const prepareMarked = (
  cast: Cast,
  story: MarkedStory,
): Prepared & { readonly keys: readonly string[] } => {
  const { copyOf: _copyOf, sentences: marked, ...metadata } = story;
  let text = '';
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  const keys: string[] = [];
  for (const sentence of marked) {
    if (text !== '') text += ' ';
    const start = text.length;
    for (const part of sentence.split(/(\[[^\]]+\])/)) {
      const [, words, key] = /^\[(.+)\|(.+)\]$/.exec(part) ?? [];
      if (words === undefined || key === undefined) {
        text += part;
        continue;
      }
      mentions.push({
        start: text.length,
        end: text.length + words.length,
        text: words,
        type: actorOf(cast, key).type,
        confidence: 0.9,
        kind: 'name',
        sentence: sentences.length,
      });
      keys.push(key);
      text += words;
    }
    sentences.push({ start, end: text.length, key: sentenceKey(text.slice(start)), paragraph: 0 });
  }
  return {
    document: {
      ...metadata,
      id: documentId(story.source),
      format: 'text',
      text,
      ...(story.publishedAt === undefined ? {} : { dateSource: 'metadata' as const }),
      furniture: [],
      hash: contentHash(JSON.stringify(story)),
    },
    extraction: { sentences, mentions },
    entities: [...new Set(keys)].map((key) => ({
      ...actorOf(cast, key),
      forms: [
        ...new Set(mentions.filter((_, index) => keys[index] === key).map((mention) => mention.text)),
      ].map((form) => ({
        text: form,
        count: mentions.filter((mention, index) => keys[index] === key && mention.text === form).length,
      })),
      mentions: keys.flatMap((other, index) => (other === key ? [index] : [])),
      roles: [],
      within: [],
      merges: [],
    })),
    signature: new Uint32Array([text.length, 4_294_967_295]),
    keys,
  };
};

export const prepare = (cast: Cast, story: MarkedStory): Prepared => {
  const { keys: _keys, ...prepared } = prepareMarked(cast, story);
  return prepared;
};
