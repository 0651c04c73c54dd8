import type { Anchor } from '../../contract/decision.js';
import type { ResolvedEntity } from '../../contract/entity.js';
import type { DocumentId } from '../../contract/ids.js';
import { fold } from '../../lib/fold.js';
import type { StoryOrCopy } from '../corpus/attach-copies.js';

export type Found =
  | { readonly kind: 'entity'; readonly entity: ResolvedEntity }
  | { readonly kind: 'mention'; readonly document: DocumentId; readonly mention: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly entities: readonly ResolvedEntity[] };

const add = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void => {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (items.at(-1) !== item) items.push(item);
};

/** Finds what an anchor means among the entities as they are before any decision, so that the order of decisions is free. */
export class Anchors {
  readonly #names = new Map<string, ResolvedEntity[]>();
  readonly #forms = new Map<string, ResolvedEntity[]>();
  readonly #sources: ReadonlyMap<string, StoryOrCopy>;
  readonly #owners = new Map<DocumentId, Map<number, ResolvedEntity>>();

  constructor(entities: readonly ResolvedEntity[], documents: Iterable<StoryOrCopy>) {
    this.#sources = new Map([...documents].map((document) => [document.source, document]));
    for (const entity of entities) {
      add(this.#names, fold(entity.name), entity);
      for (const { text } of entity.forms) add(this.#forms, fold(text), entity);
      for (const { document, mentions } of entity.members) {
        const owners = this.#owners.get(document) ?? new Map<number, ResolvedEntity>();
        for (const mention of mentions) owners.set(mention, entity);
        this.#owners.set(document, owners);
      }
    }
  }

  /** The entity a mention belongs to before any decision. */
  owner(document: DocumentId, mention: number): ResolvedEntity | undefined {
    return this.#owners.get(document)?.get(mention);
  }

  find(anchor: Anchor): Found {
    return anchor.kind === 'name' ? this.#findName(anchor) : this.#findMention(anchor);
  }

  // The name shown, else a form; of the anchor's type, else (a better tagger may have retyped it) of the only other one.
  #findName({ name, type }: Extract<Anchor, { kind: 'name' }>): Found {
    const key = fold(name.trim());
    const shown = this.#names.get(key) ?? [];
    const formed = this.#forms.get(key) ?? [];
    for (const candidates of [
      shown.filter((entity) => entity.type === type),
      formed.filter((entity) => entity.type === type),
      shown,
      formed,
    ]) {
      if (candidates.length === 1) return { kind: 'entity', entity: candidates[0]! };
      if (candidates.length > 1) return { kind: 'several', entities: candidates };
    }
    return { kind: 'nothing' };
  }

  // The same span; else, where the document or the tagger changed, the same words nearest to it, or the name that now covers it.
  #findMention({ source, start, end, text }: Extract<Anchor, { kind: 'mention' }>): Found {
    const document = this.#sources.get(source);
    if (document === undefined) return { kind: 'nothing' };
    const owners = this.#owners.get(document.id);
    const possible = document.extraction.mentions
      .map((mention, index) => ({ mention, index, distance: Math.abs(mention.start - start) }))
      .filter(({ index }) => owners?.has(index))
      .sort((a, b) => a.distance - b.distance || a.index - b.index);
    const found =
      possible.find(({ mention }) => mention.start === start && mention.end === end) ??
      possible.find(({ mention }) => mention.text === text) ??
      possible.find(
        ({ mention }) => mention.start < end && start < mention.end && mention.text.includes(text),
      );
    return found === undefined
      ? { kind: 'nothing' }
      : { kind: 'mention', document: document.id, mention: found.index };
  }
}
