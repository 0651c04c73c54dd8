import type { EntityType } from '../../../contract/entity-types/index.js';
import type { Entity, EntityDay } from '../../../contract/graph-records.js';
import type { EntityId } from '../../../contract/ids.js';
import { defined } from './undefined-for-null.js';

export interface EntityRow {
  readonly number: number;
  readonly id: EntityId;
  readonly name: string;
  readonly folded: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly documents: number;
  readonly degree: number;
  readonly community: number;
  readonly pagerank: number;
  readonly structure: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly names: string;
  readonly days: string;
}

export const entityFromRow = (row: EntityRow): Entity => ({
  id: row.id,
  name: row.name,
  type: row.type,
  ...(JSON.parse(row.names) as Pick<Entity, 'aliases' | 'forms' | 'merges' | 'apart' | 'ambiguous'>),
  mentions: row.mentions,
  documents: row.documents,
  degree: row.degree,
  community: row.community,
  pagerank: row.pagerank,
  structure: JSON.parse(row.structure) as Entity['structure'],
  x: row.x,
  y: row.y,
  size: row.size,
  days: JSON.parse(row.days) as readonly EntityDay[],
  ...defined({ first: row.first, last: row.last }),
});
