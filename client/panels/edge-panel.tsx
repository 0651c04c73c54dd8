import { useState } from 'react';
import type { EntityDetail } from '../api-types.js';
import { useEdge, useEntity } from '../state/queries.js';
import { change, openEntity } from '../state/view.js';
import { strings } from '../strings.js';
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
  const query = useEdge(source, target);
  const [newest, setNewest] = useState(false);
  if (query.error && !query.data) return <Failure error={query.error} retry={query.refetch} />;
  const pages = query.data?.pages ?? [];
  const edge = pages[0];
  if (!edge) return <Spinner />;
  const evidence = pages.flatMap((page) => page.evidence.items);
  const ordered = newest ? evidence.toReversed() : evidence;
  const entities = [...named(a), ...named(b)];
  return (
    <article className="panel-body" aria-labelledby="panel-title">
      <h2 id="panel-title" className="title pair">
        {entities.map((entity) => (
          <button key={entity.id} type="button" onClick={() => change(openEntity(entity.id))} dir="auto">
            <Dot type={entity.type} />
            {entity.name}
          </button>
        ))}
      </h2>
      {edge.first && edge.last && <p className="dates">{strings.dateRange(edge.first, edge.last)}</p>}
      <Figures
        items={[
          [strings.figureSentences, strings.count(edge.weight)],
          [strings.figureDocuments, strings.count(edge.documents)],
          [strings.figureSignificance, edge.significance.toFixed(1)],
          [strings.figureNpmi, edge.npmi.toFixed(2)],
        ]}
      />
      <label className="sort">
        {strings.order}
        <select value={newest ? 'new' : 'old'} onChange={(event) => setNewest(event.target.value === 'new')}>
          <option value="old">{strings.oldestFirst}</option>
          <option value="new">{strings.newestFirst}</option>
        </select>
      </label>
      <ul className="mentions">
        {ordered.map((span) => (
          <li key={`${span.document}:${span.start}`}>
            <Quote {...span} entities={entities} />
          </li>
        ))}
      </ul>
      <ListFoot query={query} shown={evidence.length} total={edge.evidence.total} />
    </article>
  );
}
