import { lazy, Suspense } from 'react';
import { closeDialog, type OpenDialog, useDialog } from '../state/dialogs.js';
import type { Drawn } from '../state/loaded-graph.js';

const HelpDialog = lazy(() => import('./help-dialog.js'));
const HistoryDialog = lazy(() => import('./history-dialog.js'));
const AddDialog = lazy(() => import('./add-dialog.js'));
const MergeDialog = lazy(() => import('./merge-dialog.js'));

/** Whatever dialog is open. */
export function Dialogs({ drawn }: { readonly drawn: Drawn | undefined }) {
  const open = useDialog((state) => state.open);
  return open ? <Suspense>{dialogFor(open, drawn)}</Suspense> : null;
}

function dialogFor(open: OpenDialog, drawn: Drawn | undefined) {
  switch (open.kind) {
    case 'help':
      return <HelpDialog close={closeDialog} />;
    case 'history':
      return <HistoryDialog drawn={drawn} close={closeDialog} />;
    case 'add':
      return <AddDialog close={closeDialog} />;
    case 'merge':
      return (
        drawn && <MergeDialog dragged={open.dragged} target={open.target} drawn={drawn} close={closeDialog} />
      );
  }
}
