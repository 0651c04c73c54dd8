import type { EntityType } from './entity-types/index.js';
import type { DocumentId, EntityId } from './ids.js';

/** A surface form and how often it stands. */
export interface Form {
  readonly text: string;
  readonly count: number;
}

/** Why two names were put on one node. */
export interface Merge {
  /** The two forms that were joined. */
  readonly from: string;
  readonly to: string;
  /** Name of the rule, such as 'same-name', 'family-name', 'acronym', 'transliteration', 'decision'. */
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
}

/** The mentions of one document that name the same person or thing. */
export interface LocalEntity {
  readonly type: EntityType;
  /** Its fullest form in the document, without titles. */
  readonly name: string;
  readonly forms: readonly Form[];
  /** Indexes into `Extraction.mentions`, ascending. */
  readonly mentions: readonly number[];
  /** Titles and roles beside the name, folded: 'president', 'foreign minister'. */
  readonly roles: readonly string[];
  /** Containing places named beside it ('Mobile, Alabama' gives 'Alabama'), folded. */
  readonly within: readonly string[];
  /** Of a person whose name many bear, what the text around speaks of: a packed vector (resolve/topics), for comparison alone. */
  readonly topic?: string;
  /** Two candidates stood for a bare family name and nothing decided between them. */
  readonly ambiguous?: boolean;
  /** What plays for the place it is named after: 'Germany' that beat somebody. Always an organisation. */
  readonly team?: boolean;
  /** An organisation that plays under a longer name than its place's: 'Boston Red Sox' that beat somebody. */
  readonly club?: boolean;
  /** Of a team or club, the game that the text is on, where it tells: 'rugby'. A place has a team in each. */
  readonly game?: string;
  /** The text says that a river, lake or region of that name is meant, not the country or town: 'the Niger rose', 'Kharkiv region'. */
  readonly sort?: 'river' | 'lake' | 'region';
  readonly merges: readonly Merge[];
}

/** What one or more mentions of the whole corpus name. */
export interface ResolvedEntity {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly forms: readonly Form[];
  readonly members: readonly EntityMember[];
  readonly merges: readonly Merge[];
  /** Others of its name that were kept apart from it, and why; the score is the chance that they are one. */
  readonly apart?: readonly Merge[];
  /** Parts of names for which two candidates stood, in every text that has them. */
  readonly ambiguous?: boolean;
  /** Hidden by a decision: kept with its mentions, left out of the graph. */
  readonly hidden?: boolean;
}

export interface EntityMember {
  readonly document: DocumentId;
  /** Indexes into the document's `Extraction.mentions`, ascending. */
  readonly mentions: readonly number[];
}
