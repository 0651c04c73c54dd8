import type { EntityAnswer } from './api-types.js';
import { useAwaited } from './scene/scene-handle.js';
import { filtersInTheWay } from './state/filters-in-the-way.js';
import type { Drawn } from './state/loaded-graph.js';
import { note } from './state/notes.js';
import { change, expand, type Filters, filter, openEntity, useView } from './state/view.js';
import { strings } from './strings.js';

/** Opens a search hit and brings it into sight; where a filter hides it, says so and offers to take that away. */
export function bringIn({ id, name }: EntityAnswer, drawn: Drawn | undefined): void {
  const { filters } = useView.getState();
  const { from, to, document, publisher } = filters;
  change(openEntity(id));
  useAwaited.setState({ node: id });
  if (drawn?.visible.nodes.has(id)) return;
  const offer = (without: Partial<Filters>, more = (view: ReturnType<typeof useView.getState>) => view) =>
    note(strings.notDrawn(name), 'plain', {
      label: strings.showIt,
      run: () => {
        useAwaited.setState({ node: id });
        change((view) => more(filter(without)(view)));
      },
    });
  if (drawn?.data.nodes.has(id)) offer(filtersInTheWay(id, drawn.data, filters));
  else if (from || to || document || publisher)
    offer({ from: undefined, to: undefined, document: undefined, publisher: undefined }, expand(id));
  else change(expand(id));
}
