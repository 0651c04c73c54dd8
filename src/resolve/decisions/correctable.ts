import type { Form, Merge, ResolvedEntity } from '../../contract/entity.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import type { DecisionId, DocumentId, EntityId } from '../../contract/ids.js';
import type { Mention } from '../../contract/mention.js';
import type { StoryOrCopy } from '../corpus/attach-copies.js';
import { displayName } from '../corpus/name-entity.js';
import { countForms } from '../document/cluster.js';

export type Documents = ReadonlyMap<DocumentId, StoryOrCopy>;

/** An entity while decisions are applied to it. */
export class Correctable {
  readonly id: EntityId;
  readonly members = new Map<DocumentId, Set<number>>();
  type: EntityType;
  /** The name a decision gave it. */
  givenName: string | undefined;
  hidden: boolean;
  /** What it was merged into. */
  #into: Correctable | undefined;
  /** The split that made it, and what it was split from. */
  readonly split: { readonly decision: DecisionId; readonly from: Correctable } | undefined;
  readonly #base: ResolvedEntity | undefined;
  readonly #merges: Merge[] = [];
  #touched = false;

  constructor(start: ResolvedEntity | { id: EntityId; type: EntityType }, split?: Correctable['split']) {
    this.id = start.id;
    this.type = start.type;
    this.split = split;
    this.#base = 'members' in start ? start : undefined;
    this.hidden = this.#base?.hidden ?? false;
    for (const { document, mentions } of this.#base?.members ?? [])
      this.members.set(document, new Set(mentions));
  }

  /** The entity that its mentions belong to now. */
  get current(): Correctable {
    this.#into = this.#into?.current;
    return this.#into ?? this;
  }

  absorb(other: Correctable, merge: Merge): void {
    for (const [document, mentions] of other.members) {
      const mine = this.members.get(document) ?? new Set();
      for (const mention of mentions) mine.add(mention);
      this.members.set(document, mine);
    }
    this.#merges.push(...(other.#base?.merges ?? []), ...other.#merges, merge);
    other.members.clear();
    other.#into = this;
    this.#touched = true;
  }

  take(document: DocumentId, mention: number, from: Correctable): void {
    const theirs = from.members.get(document);
    theirs?.delete(mention);
    if (theirs?.size === 0) from.members.delete(document);
    from.#touched = true;
    this.members.set(document, (this.members.get(document) ?? new Set()).add(mention));
    this.#touched = true;
  }

  /** The name it has without a decision on it. */
  name(documents: Documents): string {
    return this.givenName ?? this.#ownName(this.#forms(documents));
  }

  #ownName(forms: readonly Form[]): string {
    // A name from the open list of acronyms stands in no text: it stays while any of its forms does.
    const base = this.#base;
    const kept =
      base !== undefined &&
      (forms.some(({ text }) => text.includes(base.name)) ||
        !base.forms.some(({ text }) => text.includes(base.name)));
    return kept || forms.length === 0 ? (base?.name ?? '') : displayName(forms, this.type);
  }

  #forms(documents: Documents): readonly Form[] {
    if (!this.#touched && this.#base !== undefined) return this.#base.forms;
    const named = (stories: boolean): Mention[] =>
      [...this.members].flatMap(([id, mentions]) => {
        const document = documents.get(id);
        if (document === undefined || (stories && document.copyOf !== undefined)) return [];
        return [...mentions].map((mention) => document.extraction.mentions[mention]!);
      });
    const forms = countForms(named(true));
    return forms.length > 0 ? forms : countForms(named(false));
  }

  toEntity(documents: Documents): ResolvedEntity | undefined {
    if (this.members.size === 0) return undefined;
    const forms = this.#forms(documents);
    const merges = [...(this.#base?.merges ?? []), ...this.#merges];
    const key = (merge: Merge): string => JSON.stringify([merge.reason, merge.from, merge.to, merge.score]);
    return {
      id: this.id,
      name: this.givenName ?? this.#ownName(forms),
      type: this.type,
      forms,
      members: [...this.members]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([document, mentions]) => ({ document, mentions: [...mentions].sort((a, b) => a - b) })),
      merges: this.#merges.length === 0 ? merges : merges.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
      ...(this.#base?.apart && !this.#touched && { apart: this.#base.apart }),
      ...(this.#base?.ambiguous && !this.#touched && this.givenName === undefined && { ambiguous: true }),
      ...(this.hidden && { hidden: true }),
    };
  }
}
