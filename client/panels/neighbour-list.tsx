import { useState } from 'react';
import type { NeighbourSort } from '../api.js';
import type { EntityDetail, NeighbourAnswer } from '../api-types.js';
import { useFigureName, useTimeSpan } from '../state/loaded-graph.js';
import { useNeighbours } from '../state/queries.js';
import { change, openEdge, openEntity } from '../state/view.js';
import { strings } from '../strings.js';
import { CountedWithin } from './counted-within.js';
import { Dot, Failure, ListFoot, Spinner } from './parts.js';
import { Quote } from './quote.js';

const SORTS = [
  'weight',
  'significance',
  'npmi',
  'documents',
  'name',
] as const satisfies readonly NeighbourSort[];

/** What an entity is named together with, ranked; counted within the dates that are kept on the timeline. */
export function NeighbourList({ entity }: { readonly entity: EntityDetail }) {
  const [sort, setSort] = useState<NeighbourSort>('weight');
  const span = useTimeSpan();
  const ofAll = useFigureName();
  const query = useNeighbours(entity.id, { sort, ...span });
  if (query.error && !query.data) return <Failure error={query.error} retry={query.refetch} />;
  if (!query.data) return <Spinner />;
  const items = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total ?? 0;
  if (total === 0)
    return (
      <>
        <CountedWithin total={strings.connections(0)} />
        {!span.from && !span.to && <p className="quiet">{strings.noNeighbours}</p>}
      </>
    );
  const most = items.reduce((max, item) => Math.max(max, item.weight), 1);
  return (
    <>
      <CountedWithin total={strings.connections(total)} />
      <label className="sort">
        {strings.sortBy}
        <select
          value={sort}
          onChange={(event) => setSort(SORTS.find((one) => one === event.target.value) ?? 'weight')}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {one === 'significance' || one === 'npmi' ? ofAll(strings.sorts[one]) : strings.sorts[one]}
            </option>
          ))}
        </select>
      </label>
      <ul className="neighbours">
        {items.map((item) => (
          <Neighbour key={item.entity.id} entity={entity} item={item} most={most} />
        ))}
      </ul>
      <ListFoot query={query} shown={items.length} total={total} />
    </>
  );
}

interface NeighbourProps {
  readonly entity: EntityDetail;
  readonly item: NeighbourAnswer;
  readonly most: number;
}

function Neighbour({ entity, item, most }: NeighbourProps) {
  const [open, setOpen] = useState(false);
  const { entity: other, evidence, evidenceTotal } = item;
  const shown = open ? evidence : evidence.slice(0, 1);
  return (
    <li className="neighbour">
      <div className="neighbour-head">
        <button type="button" className="neighbour-name" onClick={() => change(openEntity(other.id))}>
          <Dot type={other.type} />
          <span dir="auto" title={other.name}>
            {other.name}
          </span>
        </button>
        <button
          type="button"
          className="strength"
          onClick={() => change(openEdge(entity.id, other.id))}
          aria-label={`${entity.name} – ${other.name}: ${strings.allSentences(item.weight)}`}
        >
          <span className="strength-bar" aria-hidden="true">
            <span className={other.type} style={{ width: `${(100 * item.weight) / most}%` }} />
          </span>
          <span>{strings.count(item.weight)}</span>
        </button>
      </div>
      {shown.map((span) => (
        <Quote key={`${span.document}:${span.start}`} {...span} entities={[entity, other]} />
      ))}
      {!open && evidence.length > 1 && (
        <button type="button" className="link" onClick={() => setOpen(true)} aria-expanded={false}>
          {strings.moreSentences(evidence.length - 1, evidenceTotal)}
        </button>
      )}
      {open && evidenceTotal > evidence.length && (
        <button type="button" className="link" onClick={() => change(openEdge(entity.id, other.id))}>
          {strings.allSentences(evidenceTotal)}
        </button>
      )}
    </li>
  );
}
