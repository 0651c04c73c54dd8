import { lazy, Suspense, useState } from 'react';
import { bringIn } from './bring-in.js';
import { Crashed } from './panels/crashed.js';
import { Dialogs } from './panels/dialogs.js';
import { FilterChips } from './panels/filter-chips.js';
import { Header } from './panels/header.js';
import { Inspector, Reader } from './panels/inspector.js';
import { Lens } from './panels/lens.js';
import { Notes } from './panels/notes.js';
import { SceneTools } from './panels/scene-tools.js';
import { Empty, ErrorBanner, Failed, Loading, NothingPasses } from './panels/states.js';
import { Timeline } from './panels/timeline.js';
import { SceneView } from './scene/scene-view.js';
import { useChains } from './state/chains.js';
import { openDialog } from './state/dialogs.js';
import { useDropAnywhere } from './state/drop-anywhere.js';
import { type Drawn, useDrawn, useGraph } from './state/loaded-graph.js';
import { useReadOnly, useStats } from './state/queries.js';
import { useShortcuts } from './state/shortcuts.js';
import { useBetweenness } from './state/use-betweenness.js';
import { useView } from './state/view.js';
import { strings } from './strings.js';

const TableView = lazy(() => import('./panels/table-view.js'));

export function App() {
  const graph = useGraph();
  const drawn = useDrawn(graph.data);
  const mode = useView((view) => view.mode);
  useShortcuts();
  useDropAnywhere();

  return (
    <div className="app">
      <button type="button" className="skip" onClick={focusMain}>
        {strings.skip}
      </button>
      <Header drawn={drawn} onChoose={(entity) => void bringIn(entity, drawn)} />
      <div className="stage">
        <main id="main" className="main" tabIndex={-1}>
          {graph.error && drawn ? <ErrorBanner error={graph.error} retry={graph.retry} /> : null}
          <Main graph={graph} drawn={drawn} mode={mode} />
          {drawn && drawn.data.totalNodes > 0 && <Timeline />}
        </main>
        <Reader />
        <Inspector drawn={drawn} />
      </div>
      <Notes />
      <Dialogs drawn={drawn} />
    </div>
  );
}

interface MainProps {
  readonly graph: ReturnType<typeof useGraph>;
  readonly drawn: Drawn | undefined;
  readonly mode: 'graph' | 'table';
}

function Main({ graph, drawn, mode }: MainProps) {
  const filters = useView((view) => view.filters);
  const readOnly = useReadOnly();
  const betweenness = useBetweenness(drawn);
  if (!drawn) return graph.error ? <Failed error={graph.error} retry={graph.retry} /> : <Loading />;
  const cut = filters.from || filters.to || filters.document || filters.publisher;
  if (drawn.data.totalNodes === 0 && !cut)
    return <Empty onAdd={readOnly ? undefined : () => openDialog({ kind: 'add' })} />;
  return (
    <div className="picture">
      {mode === 'graph' ? (
        <Crashed key="graph" message={strings.noWebgl}>
          <Graph drawn={drawn} betweenness={betweenness} />
        </Crashed>
      ) : (
        <Suspense fallback={<Loading />}>
          <TableView drawn={drawn} betweenness={betweenness} />
        </Suspense>
      )}
      {drawn.visible.nodes.size === 0 && <NothingPasses />}
      <div className="overlay-top">
        <Lens drawn={drawn} />
        <FilterChips />
      </div>
      <SceneTools drawn={drawn} pending={graph.pending} tools={mode === 'graph'} />
    </div>
  );
}

interface GraphProps {
  readonly drawn: Drawn;
  readonly betweenness: ReadonlyMap<string, number> | undefined;
}

function Graph({ drawn, betweenness }: GraphProps) {
  const stats = useStats();
  const [life, setLife] = useState(0);
  const chains = useChains();
  const readOnly = useReadOnly();
  const askToMerge = (dragged: string, target: string) => {
    if (!readOnly) openDialog({ kind: 'merge', dragged, target });
  };
  // Places are kept by store: without knowing which it is, none can be shown.
  if (stats.isPending) return <Loading />;
  const store = stats.data?.store ?? '';
  return (
    <SceneView
      key={`${store} ${life}`}
      store={store}
      drawn={drawn}
      chains={chains}
      betweenness={betweenness}
      onDropOn={askToMerge}
      onLost={() => setLife(life + 1)}
    />
  );
}

function focusMain(): void {
  document.querySelector<HTMLElement>('.scene-canvas, #main')?.focus();
}
