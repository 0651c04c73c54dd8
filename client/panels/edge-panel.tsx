import { useState } from 'react';
import { EVIDENCE_ORDERS, type EvidenceOrder } from '../api.js';
import { ApiError } from '../api-error.js';
import type { EntityDetail } from '../api-types.js';
import { useFigureName, useTimeSpan } from '../state/loaded-graph.js';
import { useEdge, useEntity } from '../state/queries.js';
import { change, openEntity } from '../state/view.js';
import { strings } from '../strings.js';
import { CountedWithin } from './counted-within.js';
import type { NamedEntity } from './mark-names.js';
import { Dot, Failure, Figures, ListFoot, Spinner } from './parts.js';
import { Quote } from './quote.js';

const named = (entity: EntityDetail | undefined): NamedEntity[] => (entity ? [entity] : []);

interface Props {
  readonly source: string;
  readonly target: string;
}

/** Why two entities are connected: every sentence that names both. */
export function EdgePanel({ source, target }: Props) {
  const a = useEntity(source).data;
  const b = useEntity(target).data;
  const span = useTimeSpan();
  const [sort, setSort] = useState<EvidenceOrder>('oldest');
  const query = useEdge(source, target, { sort, ...span });
  const timed = Boolean(span.from ?? span.to);
  const ofAll = useFigureName();
  if (timed && query.error instanceof ApiError && query.error.status === 404)
    return (
      <div className="panel-body">
        <p className="quiet">{strings.nothingThen}</p>
        <CountedWithin total={strings.sentences(0)} />
      </div>
    );
  if (query.error && !query.data) return <Failure error={query.error} retry={query.refetch} />;
  const pages = query.data?.pages ?? [];
  const edge = pages[0];
  if (!edge) return <Spinner />;
  const evidence = pages.flatMap((page) => page.evidence.items);
  const entities = [...named(a), ...named(b)];
  return (
    <article className="panel-body" aria-labelledby="panel-title">
      <h2 id="panel-title" className="title pair">
        {entities.map((entity) => (
          <button key={entity.id} type="button" onClick={() => change(openEntity(entity.id))}>
            <Dot type={entity.type} />
            <bdi>{entity.name}</bdi>
          </button>
        ))}
      </h2>
      {edge.first && edge.last && <p className="dates">{strings.dateRange(edge.first, edge.last)}</p>}
      <Figures
        items={[
          [strings.figureSentences(edge.weight), strings.count(edge.weight)],
          [strings.figureDocuments(edge.documents), strings.count(edge.documents)],
          [ofAll(strings.figureSignificance), edge.significance.toFixed(1)],
          [ofAll(strings.figureNpmi), edge.npmi.toFixed(2)],
        ]}
      />
      <CountedWithin total={strings.sentences(edge.evidence.total)} />
      <label className="sort">
        {strings.order}
        <select
          value={sort}
          onChange={(event) => setSort(EVIDENCE_ORDERS.find((one) => one === event.target.value) ?? 'oldest')}
        >
          {EVIDENCE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {strings.orders[one]}
            </option>
          ))}
        </select>
      </label>
      <ul className="mentions">
        {evidence.map((span) => (
          <li key={`${span.document}:${span.start}`}>
            <Quote {...span} entities={entities} />
          </li>
        ))}
      </ul>
      <ListFoot query={query} shown={evidence.length} total={edge.evidence.total} />
    </article>
  );
}
