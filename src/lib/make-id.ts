import { createHash } from 'node:crypto';
import type { EntityType } from '../contract/entity-types/index.js';
import type { DecisionId, DocumentId, EntityId } from '../contract/ids.js';

// 80 bits, base64url: at a million ids the chance of one collision is below 10⁻¹².
const digest = (kind: string, ...parts: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex')
    .slice(0, 20);

export const documentId = (source: string): DocumentId => `d${digest('document', source)}` as DocumentId;

/** `discriminator` is empty unless two entities share type and name. */
export const entityId = (type: EntityType, name: string, discriminator = ''): EntityId =>
  `e${digest('entity', type, name, discriminator)}` as EntityId;

export const decisionId = (content: string): DecisionId => `c${digest('decision', content)}` as DecisionId;

/** Content hash for 'has this changed?'. */
export const contentHash = (...parts: readonly string[]): string => digest('content', ...parts);
