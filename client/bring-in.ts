import type { EntityAnswer } from './api-types.js';
import { useAwaited } from './scene/scene-handle.js';
import { filtersInTheWay } from './state/filters-in-the-way.js';
import { type GraphData, joinGraphs } from './state/graph-data.js';
import { cutOf, type Drawn, expandedQuery } from './state/loaded-graph.js';
import { note } from './state/notes.js';
import { queryClient } from './state/queries.js';
import { change, expand, type Filters, filter, openEntity, useView, type View } from './state/view.js';
import { visibleGraph } from './state/visible-graph.js';
import { strings } from './strings.js';

/** All that the server cuts by. */
const UNCUT: Partial<Filters> = { from: undefined, to: undefined, document: undefined, publisher: undefined };

/** Says that filters hide it, and offers to take those away; `brought` makes the rest of the way into the picture. */
function offer(
  { id, name }: EntityAnswer,
  without: Partial<Filters>,
  brought: (view: View) => View = (view) => view,
): void {
  const run = () => {
    useAwaited.setState({ node: id });
    change((view) => brought(filter(without)(view)));
  };
  note(strings.notDrawn(name), 'plain', { label: strings.showIt, run });
}

/** It and its neighbours, as far as dates, document and publisher leave them; undefined where these leave nothing of it. */
async function neighbourhoodOf(id: string, filters: Filters): Promise<GraphData | undefined> {
  const answer = await queryClient.fetchQuery(expandedQuery(id, cutOf(filters)));
  return answer.nodes.some(({ key }) => key === id) ? joinGraphs([answer]) : undefined;
}

/** Opens a search hit and brings it into sight; where a filter hides it, says so and offers to take that away. */
export async function bringIn(entity: EntityAnswer, drawn: Drawn | undefined): Promise<void> {
  const { id } = entity;
  const { filters } = useView.getState();
  change(openEntity(id));
  useAwaited.setState({ node: id });
  if (!drawn || drawn.visible.nodes.has(id)) return;
  if (drawn.data.nodes.has(id)) return offer(entity, filtersInTheWay(id, drawn.data, filters));
  // Either a filter hides it, or there are only too many before it: the server knows which.
  const around = await neighbourhoodOf(id, filters).catch(() => undefined);
  if (!around) {
    const { from, to, document, publisher } = filters;
    if (from || to || document || publisher) offer(entity, UNCUT, expand(id));
    else change(expand(id));
  } else if (visibleGraph(around, filters).nodes.has(id)) change(expand(id));
  else offer(entity, filtersInTheWay(id, around, filters), expand(id));
}
