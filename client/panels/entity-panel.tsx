import type { Drawn } from '../state/loaded-graph.js';
import { useEntity } from '../state/queries.js';
import { strings } from '../strings.js';
import { EntityActions } from './entity-actions.js';
import { EntityForms } from './entity-forms.js';
import { EntityReasons } from './entity-reasons.js';
import { MentionList } from './mention-list.js';
import { NeighbourList } from './neighbour-list.js';
import { Dot, Failure, Figures, Spinner } from './parts.js';
import { Sparkline } from './sparkline.js';
import { Tabs } from './tabs.js';

/** A name longer than this many characters is set smaller. */
const LONG = 90;

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
        {entity.ambiguous && <span className="tag">{strings.ambiguous}</span>}
      </p>
      <h2 id="panel-title" className={entity.name.length > LONG ? 'title long' : 'title'} dir="auto">
        {entity.name}
      </h2>
      {entity.ambiguous && <p className="quiet why">{strings.ambiguousWhy}</p>}
      {entity.first && entity.last && <p className="dates">{strings.dateRange(entity.first, entity.last)}</p>}
      <Figures
        items={[
          [strings.figureMentions(entity.mentions), strings.count(entity.mentions)],
          [strings.figureDocuments(entity.documents), strings.count(entity.documents)],
          [strings.figureConnections(entity.degree), strings.count(entity.degree)],
        ]}
      />
      <Sparkline entity={id} type={entity.type} />
      <EntityActions key={`actions of ${id}`} entity={entity} drawn={drawn} />
      <EntityForms entity={entity} />
      <EntityReasons entity={entity} />
      <Tabs
        key={`tabs of ${id}`}
        label={strings.entityPanel}
        tabs={[
          {
            key: 'connections',
            label: strings.tabConnections(entity.degree),
            body: () => <NeighbourList entity={entity} />,
          },
          {
            key: 'mentions',
            label: strings.tabMentions(entity.mentions),
            body: () => <MentionList entity={entity} />,
          },
        ]}
      />
    </article>
  );
}
