import { lazy, type ReactNode } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import type { Selection } from '../state/view.js';
import { strings } from '../strings.js';
import { EdgePanel } from './edge-panel.js';
import { EntityPanel } from './entity-panel.js';

const SelectionPanel = lazy(() => import('./selection-panel.js'));
const PathPanel = lazy(() => import('./path-panel.js'));

export interface Panel {
  readonly label: string;
  readonly body: ReactNode;
}

/** The panel for each kind of selection: a new kind does not compile until it has one here. */
export function panelFor(selection: Exclude<Selection, { kind: 'none' }>, drawn: Drawn | undefined): Panel {
  switch (selection.kind) {
    case 'entity':
      return { label: strings.entityPanel, body: <EntityPanel id={selection.id} drawn={drawn} /> };
    case 'edge':
      return {
        label: strings.edgePanel,
        body: <EdgePanel source={selection.source} target={selection.target} />,
      };
    case 'entities':
      return { label: strings.selectionPanel, body: <SelectionPanel ids={selection.ids} drawn={drawn} /> };
    case 'path':
      return { label: strings.pathPanel, body: <PathPanel selection={selection} drawn={drawn} /> };
  }
}
