import type { Anchor } from '../../contract/decision.js';
import type { ResolvedEntity } from '../../contract/entity.js';
import type { DocumentId, EntityId } from '../../contract/ids.js';
import { fold } from '../../lib/fold.js';
import { entityId } from '../../lib/make-id.js';
import type { StoryOrCopy } from '../corpus/attach-copies.js';
import type { Correction } from './active-decisions.js';
import { Anchors } from './anchors.js';
import { Correctable, type Documents } from './correctable.js';

export interface MentionOf {
  readonly document: DocumentId;
  readonly mention: number;
}

export type Target =
  | { readonly kind: 'one'; readonly entity: Correctable }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly entities: readonly Correctable[] };

/** Entities with decisions applied to them, one after the other. */
export class Corrections {
  readonly documents: Documents;
  readonly #anchors: Anchors;
  readonly #base: ReadonlyMap<EntityId, ResolvedEntity>;
  // Only what a decision touches is opened; everything else passes through as it is.
  readonly #opened = new Map<EntityId, Correctable>();
  readonly #made: Correctable[] = [];
  readonly #moved = new Map<string, Correctable>();

  constructor(entities: readonly ResolvedEntity[], documents: readonly StoryOrCopy[]) {
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.#anchors = new Anchors(entities, documents);
    this.#base = new Map(entities.map((entity) => [entity.id, entity]));
  }

  #open(entity: ResolvedEntity): Correctable {
    const opened = this.#opened.get(entity.id) ?? new Correctable(entity);
    this.#opened.set(entity.id, opened);
    return opened.current;
  }

  ownerOf({ document, mention }: MentionOf): Correctable {
    return (
      this.#moved.get(`${document} ${mention}`)?.current ??
      this.#open(this.#anchors.owner(document, mention)!)
    );
  }

  /** What an anchor means now: names as they were before any decision come first, then names that decisions gave. */
  find(anchor: Anchor): Target {
    const found = this.#anchors.find(anchor);
    switch (found.kind) {
      case 'mention':
        return { kind: 'one', entity: this.ownerOf(found) };
      case 'entity':
        return { kind: 'one', entity: this.#open(found.entity) };
      case 'several':
        return oneOf(found.entities.map((entity) => this.#open(entity)));
      case 'nothing':
        return anchor.kind === 'name' ? oneOf(this.#given(anchor.name)) : { kind: 'nothing' };
    }
  }

  #given(name: string): Correctable[] {
    const key = fold(name.trim());
    return [...this.#opened.values(), ...this.#made].filter(
      ({ givenName }) => givenName !== undefined && fold(givenName) === key,
    );
  }

  /** The mentions a split speaks of: of a name, those that are written so. */
  mentionsOf(anchor: Anchor): MentionOf[] {
    const found = this.#anchors.find(anchor);
    if (found.kind === 'mention') return [found];
    if (anchor.kind !== 'name' || found.kind !== 'entity') return [];
    const key = fold(anchor.name.trim());
    return found.entity.members.flatMap(({ document, mentions }) =>
      mentions
        .filter((mention) => fold(this.documents.get(document)!.extraction.mentions[mention]!.text) === key)
        .map((mention) => ({ document, mention })),
    );
  }

  /** False where an anchor of the decision finds nothing, or more than one thing: what could be done of it is done. */
  apply(decision: Correction): boolean {
    switch (decision.kind) {
      case 'merge': {
        const into = this.find(decision.into);
        const from = decision.from.map((anchor) => this.find(anchor));
        if (into.kind !== 'one') return false;
        for (const other of from) if (other.kind === 'one') this.#merge(into.entity, other.entity);
        return from.every(({ kind }) => kind === 'one');
      }
      case 'split':
        return this.#split(decision);
      case 'rename':
        return this.#change(decision.entity, (entity) => {
          entity.givenName = decision.name.trim();
        });
      case 'retype':
        return this.#change(decision.entity, (entity) => {
          entity.type = decision.type;
        });
      case 'hide':
        return this.#change(decision.entity, (entity) => {
          entity.hidden = true;
        });
    }
  }

  #change(anchor: Anchor, change: (entity: Correctable) => void): boolean {
    const found = this.find(anchor);
    if (found.kind === 'one') change(found.entity);
    return found.kind === 'one';
  }

  #merge(into: Correctable, from: Correctable): void {
    const [target, other] = [into.current, from.current];
    if (target === other) return;
    target.absorb(other, {
      from: other.name(this.documents),
      to: target.name(this.documents),
      reason: 'decision',
      score: 1,
    });
  }

  #split(decision: Extract<Correction, { kind: 'split' }>): boolean {
    const lists = decision.mentions.map((anchor) => this.mentionsOf(anchor));
    const mentions = lists.flat();
    const [first] = mentions;
    if (first === undefined) return false;
    const owners = new Set(mentions.map((mention) => this.ownerOf(mention)));
    const from = this.ownerOf(first);
    const size = [...from.members.values()].reduce((sum, indexes) => sum + indexes.size, 0);
    const wanted = new Set(mentions.map(({ document, mention }) => `${document} ${mention}`)).size;
    if (owners.size === 1 && size === wanted) {
      // They are already all of one entity: only the name is left to be done.
      if (decision.name !== undefined) from.givenName = decision.name.trim();
      return lists.every((list) => list.length > 0);
    }
    const anchors = decision.mentions.map((anchor) => JSON.stringify(anchor)).sort();
    let id = entityId(from.type, fold(decision.name ?? ''), anchors.join(' '));
    for (let copy = 2; this.#made.some((made) => made.id === id); copy++) {
      id = entityId(from.type, fold(decision.name ?? ''), `${anchors.join(' ')} ${copy}`);
    }
    const made = new Correctable({ id, type: from.type }, { decision: decision.id, from });
    made.givenName = decision.name?.trim();
    for (const mention of mentions) {
      made.take(mention.document, mention.mention, this.ownerOf(mention));
      this.#moved.set(`${mention.document} ${mention.mention}`, made);
    }
    this.#made.push(made);
    return lists.every((list) => list.length > 0);
  }

  /** Ordered by id. */
  entities(): ResolvedEntity[] {
    const untouched = [...this.#base.values()].filter(({ id }) => !this.#opened.has(id));
    const changed = [...this.#opened.values(), ...this.#made].flatMap(
      (entity) => entity.toEntity(this.documents) ?? [],
    );
    return [...untouched, ...changed].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

const oneOf = (entities: readonly Correctable[]): Target => {
  const current = [...new Set(entities.map((entity) => entity.current))];
  if (current.length === 0) return { kind: 'nothing' };
  return current.length === 1 ? { kind: 'one', entity: current[0]! } : { kind: 'several', entities: current };
};
