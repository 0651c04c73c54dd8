import { ENTITY_TYPE_NAMES } from '../../src/contract/entity-types/index.js';
import type { Filters } from './view.js';

/** The view's filters as parameters of `GET /graph` and the downloads. */
export function serverFilters(filters: Filters): Record<string, string> {
  const {
    types,
    from,
    to,
    minWeight,
    minSignificance,
    minDegree,
    communities,
    document,
    publisher,
    backbone,
  } = filters;
  return {
    ...(types.length < ENTITY_TYPE_NAMES.length && { type: types.join(',') }),
    ...(from && { from }),
    ...(to && { to }),
    ...(minWeight > 1 && { minWeight: String(minWeight) }),
    ...(minSignificance > 0 && { minSignificance: String(minSignificance) }),
    ...(minDegree > 0 && { minDegree: String(minDegree) }),
    ...(communities.length > 0 && { community: communities.join(',') }),
    ...(document && { document }),
    ...(publisher && { publisher }),
    ...(backbone !== undefined && { backbone: String(backbone) }),
  };
}
