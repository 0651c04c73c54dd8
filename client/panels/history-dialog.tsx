import type { DecisionAnswer } from '../api-types.js';
import { correct, historyOf, requestOf, undo } from '../state/corrections.js';
import type { Drawn } from '../state/loaded-graph.js';
import { likelyDoubles } from '../state/merge-suggestions.js';
import { useDecisions, useReadOnly } from '../state/queries.js';
import { strings } from '../strings.js';
import { Dialog } from './dialog.js';
import { DoubleList } from './double-list.js';
import { Icon } from './icon.js';
import { Failure, Spinner } from './parts.js';
import { Tabs } from './tabs.js';

interface Props {
  readonly drawn: Drawn | undefined;
  readonly close: () => void;
}

/** All corrections, newest first, each to be taken back or done again; and what may still want one. */
export default function HistoryDialog({ drawn, close }: Props) {
  const { data, error, refetch } = useDecisions();
  const doubles = drawn ? likelyDoubles(drawn) : [];
  const taken = data?.filter((decision) => decision.kind !== 'undo').length ?? 0;
  const log = () =>
    error && !data ? <Failure error={error} retry={refetch} /> : data ? <Log log={data} /> : <Spinner />;
  return (
    <Dialog title={strings.history} close={close}>
      <Tabs
        label={strings.history}
        tabs={[
          { key: 'history', label: strings.historyTab(taken), body: log },
          {
            key: 'doubles',
            label: strings.doublesTab(doubles.length),
            body: () => drawn && <DoubleList doubles={doubles} drawn={drawn} />,
          },
        ]}
      />
    </Dialog>
  );
}

function Log({ log }: { readonly log: readonly DecisionAnswer[] }) {
  const { redoable } = historyOf(log);
  const readOnly = useReadOnly() !== undefined;
  const shown = log.filter((decision) => decision.kind !== 'undo').toReversed();
  if (shown.length === 0) return <p className="quiet">{strings.noHistory}</p>;
  return (
    <ul className="history">
      {shown.map((decision) => (
        <li key={decision.id} className={decision.undone ? 'undone' : undefined}>
          <p>
            <span dir="auto">{strings.decision(decision)}</span>
            <time dateTime={decision.at}>{strings.dateTime(decision.at)}</time>
          </p>
          {!decision.undone && !readOnly && (
            <button type="button" className="button" onClick={() => void undo(decision.id)}>
              <Icon name="undo" />
              {strings.undo}
            </button>
          )}
          {redoable.includes(decision) && !readOnly && (
            <button
              type="button"
              className="button"
              onClick={() => {
                const body = requestOf(decision);
                if (body) void correct(body);
              }}
            >
              <Icon name="redo" />
              {strings.redo}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
