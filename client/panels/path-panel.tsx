import { useChainCount } from '../state/chains.js';
import type { Drawn } from '../state/loaded-graph.js';
import { useEntity, usePaths } from '../state/queries.js';
import { change, type Selection, select } from '../state/view.js';
import { strings } from '../strings.js';
import { Dot, Failure, IconButton, Spinner } from './parts.js';
import { PathChain } from './path-chain.js';
import { SearchBox } from './search-box.js';

type PathSelection = Extract<Selection, { kind: 'path' }>;

interface Props {
  readonly selection: PathSelection;
  readonly drawn: Drawn | undefined;
}

/** How two entities are connected: the strongest chains, with a sentence on each step. */
export default function PathPanel({ selection, drawn }: Props) {
  const { from, to } = selection;
  return (
    <article className="panel-body" aria-labelledby="panel-title">
      <h2 id="panel-title" className="title">
        {strings.pathTitle}
      </h2>
      <Ends selection={selection} drawn={drawn} />
      {from && to ? <Chains from={from} to={to} /> : <p className="quiet">{strings.pathHint}</p>}
    </article>
  );
}

function Ends({ selection, drawn }: Props) {
  const { from, to } = selection;
  const set = (end: 'from' | 'to', id: string | undefined) => {
    const { kind, ...ends } = selection;
    change(select({ kind, ...ends, [end]: id }));
  };
  return (
    <div className="path-ends">
      <End
        label={strings.pathEnds.from}
        id={from}
        name="from"
        drawn={drawn}
        choose={(id) => set('from', id)}
      />
      <End label={strings.pathEnds.to} id={to} name="to" drawn={drawn} choose={(id) => set('to', id)} />
    </div>
  );
}

interface EndProps {
  readonly label: string;
  readonly name: string;
  readonly id: string | undefined;
  readonly drawn: Drawn | undefined;
  readonly choose: (id: string | undefined) => void;
}

function End({ label, name, id, drawn, choose }: EndProps) {
  const { data } = useEntity(id);
  if (id === undefined) {
    return (
      <div className="path-end">
        <span className="label">{label}</span>
        <SearchBox
          drawn={drawn}
          id={`path-${name}`}
          label={label}
          placeholder={strings.searchPlaceholder}
          onChoose={(entity) => choose(entity.id)}
        />
      </div>
    );
  }
  return (
    <div className="path-end">
      <span className="label">{label}</span>
      <span className="path-chosen" dir="auto">
        {data && <Dot type={data.type} />}
        {data?.name ?? id}
        <IconButton
          icon="close"
          label={strings.pathClear(data?.name ?? id)}
          onClick={() => choose(undefined)}
        />
      </span>
    </div>
  );
}

function Chains({ from, to }: { readonly from: string; readonly to: string }) {
  const { count, more } = useChainCount(from, to);
  const { data, error, refetch } = usePaths(from, to, count);
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <Spinner />;
  if (data.length === 0) return <p className="quiet">{strings.pathNone}</p>;
  return (
    <>
      <ol className="chains">
        {data.map((chain, at) => (
          <PathChain key={chain.entities.map((entity) => entity.id).join()} chain={chain} number={at + 1} />
        ))}
      </ol>
      {data.length === count && more && (
        <button type="button" className="button wide" onClick={more}>
          {strings.pathMore}
        </button>
      )}
    </>
  );
}
