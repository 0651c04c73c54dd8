import { type RefObject, Suspense, useEffect, useRef } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import { change, type Reading, read, type Selection, select, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { DocumentPanel } from './document-panel.js';
import { panelFor } from './index.js';
import { IconButton, Spinner } from './parts.js';

/** Sets the focus on a side that was just opened, so that the keyboard goes on inside it. */
function useFocusOnChange(key: string | undefined) {
  const box = useRef<HTMLElement>(null);
  const last = useRef(key);
  useEffect(() => {
    if (key !== undefined && key !== last.current) {
      box.current?.scrollTo({ top: 0 });
      box.current?.focus({ preventScroll: true });
    }
    last.current = key;
  }, [key]);
  return box;
}

/** A path that gets its ends stays the same side; selecting several goes on in the picture, one after the other. */
function focusKey(selection: Selection): string | undefined {
  if (selection.kind === 'none' || selection.kind === 'entities') return undefined;
  return selection.kind === 'path' ? 'path' : JSON.stringify(selection);
}

/** What is selected, told in full. */
export function Inspector({ drawn }: { readonly drawn: Drawn | undefined }) {
  const selection = useView((view) => view.selection);
  const box = useFocusOnChange(focusKey(selection));
  if (selection.kind === 'none') return null;
  const { label, body } = panelFor(selection, drawn);
  return (
    <aside ref={box} className="side inspector" aria-label={label} tabIndex={-1}>
      <div className="side-bar">
        {label}
        <IconButton icon="close" label={strings.close} onClick={() => change(select({ kind: 'none' }))} />
      </div>
      <Suspense fallback={<Spinner />}>{body}</Suspense>
    </aside>
  );
}

/** The document behind a sentence. */
export function Reader() {
  const reading = useView((view) => view.reading);
  const box = useFocusOnChange(reading && `${reading.document}:${reading.start}`);
  if (!reading) return null;
  return <ReaderFor reading={reading} box={box} />;
}

function ReaderFor({ reading, box }: { reading: Reading; box: RefObject<HTMLElement | null> }) {
  return (
    <aside ref={box} className="side reader-side" aria-label={strings.documentPanel} tabIndex={-1}>
      <div className="side-bar">
        <IconButton
          icon="back"
          label={strings.back}
          onClick={() => change(read(undefined))}
          className="narrow-only"
        />
        {strings.documentPanel}
        <IconButton icon="close" label={strings.close} onClick={() => change(read(undefined))} />
      </div>
      <DocumentPanel reading={reading} />
    </aside>
  );
}
