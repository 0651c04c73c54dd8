import { useState } from 'react';
import { correct, openByName } from '../state/corrections.js';
import type { Drawn } from '../state/loaded-graph.js';
import { strings } from '../strings.js';
import { Dialog } from './dialog.js';
import { Dot } from './parts.js';

interface Props {
  readonly dragged: string;
  readonly target: string;
  readonly drawn: Drawn;
  readonly close: () => void;
}

/** One entity was dropped on another: asks whether they are the same, and which name stays. */
export default function MergeDialog({ dragged, target, drawn, close }: Props) {
  const [kept, setKept] = useState(target);
  const [busy, setBusy] = useState(false);
  const nodes = [target, dragged].flatMap((id) => drawn.data.nodes.get(id) ?? []);
  const into = nodes.find((node) => node.id === kept);
  const from = nodes.find((node) => node.id !== kept);
  if (!into || !from) return null;
  const merge = async () => {
    setBusy(true);
    const done = await correct({ kind: 'merge', into: into.id, from: [from.id] });
    close();
    if (done) await openByName(into.label, into.type);
  };
  return (
    <Dialog title={strings.mergeTitle} close={close}>
      <fieldset className="choose-one">
        <legend className="quiet">{strings.mergeKeeps}</legend>
        {nodes.map((node) => (
          <label key={node.id}>
            <input type="radio" name="kept" checked={node.id === kept} onChange={() => setKept(node.id)} />
            <Dot type={node.type} />
            <span dir="auto">{node.label}</span>
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <button type="button" className="button primary" disabled={busy} onClick={() => void merge()}>
          {strings.merge}
        </button>
        <button type="button" className="button" onClick={close}>
          {strings.cancel}
        </button>
      </div>
    </Dialog>
  );
}
