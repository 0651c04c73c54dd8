import type { PageRequest } from '../src/store/store.js';

const DEFAULT_LIMIT = 50;

export const pageRequest = ({
  limit = DEFAULT_LIMIT,
  cursor,
}: {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}): PageRequest => ({ limit, ...(cursor !== undefined && { cursor }) });
