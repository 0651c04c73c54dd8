import type { Entity } from '../../src/contract/graph-records.js';
import type { EvidenceText, Neighbour } from '../../src/store/store.js';
import { cut } from './budget.js';

// How records look to a language model: short, with the span that each statement rests on.

export const entityView = (entity: Entity) => ({
  id: entity.id,
  name: cut(entity.name, 200),
  type: entity.type,
  ...(entity.aliases.length > 0 && { aliases: entity.aliases.slice(0, 5).map((alias) => cut(alias, 100)) }),
  mentions: entity.mentions,
  documents: entity.documents,
  neighbours: entity.degree,
  ...(entity.first !== undefined && { first: entity.first, last: entity.last }),
});

export const entityLine = ({ id, name, type }: Entity) => ({ id, name: cut(name, 80), type });

export const spanView =
  (longest: number) =>
  ({ document, start, end, text, date, publisher }: EvidenceText) => ({
    document,
    start,
    end,
    text: cut(text, longest),
    ...(date !== undefined && { date }),
    ...(publisher !== undefined && { publisher: cut(publisher, 60) }),
  });

export const neighbourView =
  (spans: number, longest: number) =>
  ({ entity, weight, documents, npmi, significance, evidence, evidenceTotal }: Neighbour) => ({
    ...entityLine(entity),
    weight,
    documents,
    npmi,
    significance,
    evidence: evidence.slice(0, spans).map(spanView(longest)),
    evidenceTotal,
  });
