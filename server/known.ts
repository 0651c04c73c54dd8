import type { JobAnswer } from '../src/contract/api/jobs.js';
import { DramatisError } from '../src/contract/errors.js';
import type { Entity } from '../src/contract/graph-records.js';
import type { DecisionId, DocumentId, EntityId } from '../src/contract/ids.js';
import type { Store, StoredDocument } from '../src/store/store.js';
import type { Jobs } from './jobs.js';

// An id that a caller sends is a name for something only once the store has found it.

export const knownEntity = async (store: Store, id: string): Promise<Entity> => {
  const entity = await store.entity(id as EntityId);
  if (entity === undefined)
    throw new DramatisError(
      'not-found',
      `There is no entity '${id}'. GET /api/v1/entities?query= finds one by name.`,
    );
  return entity;
};

export const knownDocument = async (store: Store, id: string): Promise<StoredDocument> => {
  const document = await store.document(id as DocumentId);
  if (document === undefined) throw unknownDocument(id);
  return document;
};

export const unknownDocument = (id: string): DramatisError =>
  new DramatisError('not-found', `There is no document '${id}'. GET /api/v1/documents lists them.`);

export const asDocumentId = (id: string): DocumentId => id as DocumentId;
export const asDecisionId = (id: string): DecisionId => id as DecisionId;

export const knownJob = (jobs: Jobs, id: string): JobAnswer => {
  const job = jobs.get(id);
  if (job === undefined)
    throw new DramatisError(
      'not-found',
      `There is no job '${id}'. Jobs are forgotten when the server restarts.`,
    );
  return job;
};
