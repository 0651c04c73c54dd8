import { useState } from 'react';
import type { NeighbourSort } from '../api.js';
import type { EntityDetail, NeighbourAnswer } from '../api-types.js';
import type { Drawn } from '../state/loaded-graph.js';
import { useEntity, useMentions, useNeighbours } from '../state/queries.js';
import { change, openEdge, openEntity } from '../state/view.js';
import { strings } from '../strings.js';
import { EntityActions } from './entity-actions.js';
import { Dot, Failure, Figures, ListFoot, Spinner } from './parts.js';
import { Quote } from './quote.js';
import { Sparkline } from './sparkline.js';
import { Tabs } from './tabs.js';

const FORMS_SHOWN = 8;

/** One entity: what it is called, what it is named with, and every sentence that says so. */
export function EntityPanel({ id, drawn }: { readonly id: string; readonly drawn: Drawn | undefined }) {
  const { data: entity, error, refetch } = useEntity(id);
  if (error && !entity) return <Failure error={error} retry={refetch} />;
  if (!entity) return <Spinner />;
  return (
    <article className="panel-body" aria-labelledby="panel-title">
      <p className={`kind ${entity.type}`}>
        <Dot type={entity.type} />
        {strings.types[entity.type].label}
      </p>
      <h2 id="panel-title" className="title" dir="auto">
        {entity.name}
      </h2>
      {entity.first && entity.last && <p className="dates">{strings.dateRange(entity.first, entity.last)}</p>}
      <Figures
        items={[
          [strings.figureMentions, strings.count(entity.mentions)],
          [strings.figureDocuments, strings.count(entity.documents)],
          [strings.figureConnections, strings.count(entity.degree)],
        ]}
      />
      <Sparkline entity={id} type={entity.type} />
      <EntityActions key={id} entity={entity} drawn={drawn} />
      <Forms entity={entity} />
      <Tabs
        key={id}
        label={strings.entityPanel}
        tabs={[
          {
            key: 'connections',
            label: strings.tabConnections(entity.degree),
            body: () => <Neighbours entity={entity} />,
          },
          {
            key: 'mentions',
            label: strings.tabMentions(entity.mentions),
            body: () => <Mentions entity={entity} />,
          },
        ]}
      />
    </article>
  );
}

function Forms({ entity }: { readonly entity: EntityDetail }) {
  const [all, setAll] = useState(false);
  const forms = all ? entity.forms : entity.forms.slice(0, FORMS_SHOWN);
  if (entity.forms.length < 2) return null;
  return (
    <section className="forms" aria-label={strings.alsoNamed}>
      <h3 className="label">{strings.alsoNamed}</h3>
      <ul>
        {forms.map((form) => (
          <li key={form.text} className="form" dir="auto">
            {form.text} <span className="form-count">{strings.count(form.count)}</span>
          </li>
        ))}
        {!all && entity.forms.length > FORMS_SHOWN && (
          <li>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {strings.moreForms(entity.forms.length - FORMS_SHOWN)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

const SORTS = [
  'weight',
  'significance',
  'npmi',
  'documents',
  'name',
] as const satisfies readonly NeighbourSort[];

function Neighbours({ entity }: { readonly entity: EntityDetail }) {
  const [sort, setSort] = useState<NeighbourSort>('weight');
  const query = useNeighbours(entity.id, sort);
  if (query.error && !query.data) return <Failure error={query.error} retry={query.refetch} />;
  if (!query.data) return <Spinner />;
  const items = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total ?? 0;
  if (total === 0) return <p className="quiet">{strings.noNeighbours}</p>;
  const most = items.reduce((max, item) => Math.max(max, item.weight), 1);
  return (
    <>
      <label className="sort">
        {strings.sortBy}
        <select
          value={sort}
          onChange={(event) => setSort(SORTS.find((one) => one === event.target.value) ?? 'weight')}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {strings.sorts[one]}
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
        <button
          type="button"
          className="neighbour-name"
          onClick={() => change(openEntity(other.id))}
          dir="auto"
        >
          <Dot type={other.type} />
          <span>{other.name}</span>
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

function Mentions({ entity }: { readonly entity: EntityDetail }) {
  const query = useMentions(entity.id, true);
  if (query.error && !query.data) return <Failure error={query.error} retry={query.refetch} />;
  if (!query.data) return <Spinner />;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className="mentions">
        {items.map((item) => (
          <li key={`${item.document}:${item.start}`}>
            <Quote
              {...item}
              text={item.sentenceText}
              start={item.sentenceStart}
              end={item.sentenceEnd}
              entities={[{ ...entity, aliases: entity.forms.map((form) => form.text) }]}
            />
          </li>
        ))}
      </ul>
      <ListFoot query={query} shown={items.length} total={query.data.pages[0]?.total ?? 0} />
    </>
  );
}
