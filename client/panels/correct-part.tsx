import { type ReactNode, useState } from 'react';
import { strings } from '../strings.js';

interface PartProps {
  readonly title: string;
  readonly send: (() => Promise<void>) | undefined;
  readonly button: string;
  readonly children?: ReactNode;
}

/** One correction: its fields and the button that sends it. */
export function CorrectPart({ title, send, button, children }: PartProps) {
  const [busy, setBusy] = useState(false);
  return (
    <form
      className="correct-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send || busy) return;
        setBusy(true);
        void send().finally(() => setBusy(false));
      }}
    >
      <h3 className="label">{title}</h3>
      <div className="correct-row">
        {children}
        <button type="submit" className="button" disabled={!send || busy}>
          {busy ? strings.loading : button}
        </button>
      </div>
    </form>
  );
}
