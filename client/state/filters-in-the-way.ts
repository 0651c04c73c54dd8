import { activeFilters } from './active-filters.js';
import type { GraphData } from './graph-data.js';
import type { Filters } from './view.js';
import { visibleGraph } from './visible-graph.js';

/** The fewest filters whose removal lets a loaded entity be seen: one where one will do, else all of them. */
export function filtersInTheWay(id: string, data: GraphData, filters: Filters): Partial<Filters> {
  const active = activeFilters(filters).map(({ without }) => without);
  const shows = (without: Partial<Filters>) => visibleGraph(data, { ...filters, ...without }).nodes.has(id);
  return active.find(shows) ?? Object.assign({}, ...active);
}
