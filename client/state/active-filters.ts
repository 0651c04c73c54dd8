import { ENTITY_TYPE_NAMES } from '../../src/contract/entity-types/index.js';
import { strings } from '../strings.js';
import { type Filters, NO_FILTERS } from './view.js';

export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  /** The change that takes it away. */
  readonly without: Partial<Filters>;
}

/** The filters that cut something, each with the change that removes it. */
export function activeFilters(
  filters: Filters,
  titleOf: (document: string) => string = (id) => id,
): ActiveFilter[] {
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
  const { chip } = strings;
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, without: Partial<Filters>) => active.push({ key, label, without });
  if (types.length < ENTITY_TYPE_NAMES.length) {
    const names = types.map((type) => strings.types[type].plural);
    add('types', chip.types(names), { types: NO_FILTERS.types });
  }
  if (from || to) add('dates', chip.dates(from, to), { from: undefined, to: undefined });
  if (minWeight > 1) add('weight', chip.weight(minWeight), { minWeight: 1 });
  if (minSignificance > 0) add('significance', chip.significance(minSignificance), { minSignificance: 0 });
  if (minDegree > 0) add('degree', chip.degree(minDegree), { minDegree: 0 });
  if (communities.length > 0) add('communities', chip.communities(communities), { communities: [] });
  if (document) add('document', chip.document(titleOf(document)), { document: undefined });
  if (publisher) add('publisher', chip.publisher(publisher), { publisher: undefined });
  if (backbone !== undefined) add('backbone', chip.backbone(backbone), { backbone: undefined });
  return active;
}
