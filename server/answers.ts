import type {
  DocumentSummaryAnswer,
  EntityAnswer,
  EntityDetail,
  EvidenceAnswer,
  MentionAnswer,
  NeighbourAnswer,
} from '../src/contract/api/answers.js';
import type { Entity } from '../src/contract/graph-records.js';
import { edgeAttributes } from '../src/lib/graph-attributes.js';
import type { DocumentSummary, EntityMention, EvidenceText, Neighbour, Page } from '../src/store/store.js';

// Records of the store as the API shows them: field by field, so that nothing new inside gets outside unseen.

export const pageAnswer = <Item, Answer>(
  { total, items, next }: Page<Item>,
  answer: (item: Item) => Answer,
): { readonly total: number; readonly items: Answer[]; readonly next: string | null } => ({
  total,
  items: items.map(answer),
  next,
});

export const entityAnswer = (entity: Entity): EntityAnswer => ({
  id: entity.id,
  name: entity.name,
  type: entity.type,
  aliases: [...entity.aliases],
  mentions: entity.mentions,
  documents: entity.documents,
  degree: entity.degree,
  community: entity.community,
  first: entity.first ?? null,
  last: entity.last ?? null,
});

export const entityDetail = (entity: Entity): EntityDetail => ({
  ...entityAnswer(entity),
  pagerank: entity.pagerank,
  structure: { ...entity.structure },
  forms: [...entity.forms],
  merges: [...entity.merges],
  apart: [...(entity.apart ?? [])],
  ambiguous: entity.ambiguous ?? false,
});

export const evidenceAnswer = (evidence: EvidenceText): EvidenceAnswer => ({
  document: evidence.document,
  sentence: evidence.sentence,
  start: evidence.start,
  end: evidence.end,
  date: evidence.date ?? null,
  text: evidence.text,
  title: evidence.title ?? null,
  publisher: evidence.publisher ?? null,
});

export const neighbourAnswer = (neighbour: Neighbour): NeighbourAnswer => ({
  entity: entityAnswer(neighbour.entity),
  ...edgeAttributes(neighbour),
  evidence: neighbour.evidence.map(evidenceAnswer),
  evidenceTotal: neighbour.evidenceTotal,
});

export const mentionAnswer = (mention: EntityMention): MentionAnswer => ({
  document: mention.document,
  start: mention.start,
  end: mention.end,
  text: mention.text,
  type: mention.type,
  kind: mention.kind,
  confidence: mention.confidence,
  sentence: mention.sentence,
  sentenceStart: mention.sentenceStart,
  sentenceEnd: mention.sentenceEnd,
  sentenceText: mention.sentenceText,
  date: mention.date ?? null,
  title: mention.title ?? null,
  publisher: mention.publisher ?? null,
});

export const documentSummary = (document: DocumentSummary): DocumentSummaryAnswer => ({
  ...documentMetadata(document),
  mentions: document.mentions,
  characters: document.characters,
});

export const documentMetadata = (document: Omit<DocumentSummary, 'mentions' | 'characters'>) => ({
  id: document.id,
  source: document.source,
  format: document.format,
  title: document.title ?? null,
  url: document.url ?? null,
  publisher: document.publisher ?? null,
  publishedAt: document.publishedAt ?? null,
  dateSource: document.dateSource ?? null,
  copyOf: document.copyOf ?? null,
});
