import { Component, type ReactNode } from 'react';
import { change } from '../state/view.js';
import { strings } from '../strings.js';

interface Props {
  readonly message: string;
  readonly children: ReactNode;
}

/** Keeps the rest of the page alive where the picture cannot be drawn, and leads to the table. */
export class Crashed extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="state card" role="alert">
        <p>{this.props.message}</p>
        <button
          type="button"
          className="button primary"
          onClick={() => change((view) => ({ ...view, mode: 'table' }))}
        >
          {strings.modes.table}
        </button>
      </section>
    );
  }
}
