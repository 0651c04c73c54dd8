import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { source } from '../api.js';
import { PALETTES } from '../scene/palette.js';
import { saveFile } from '../scene/save-file.js';
import { savePng, saveSvg } from '../scene/save-picture.js';
import { useSceneHandle } from '../scene/scene-handle.js';
import { drawnGexf } from '../state/drawn-gexf.js';
import { type Drawn, useFigureName } from '../state/loaded-graph.js';
import { serverFilters } from '../state/server-filters.js';
import { useTheme } from '../state/theme.js';
import { useView } from '../state/view.js';
import { strings } from '../strings.js';
import { edgeColumns, NODE_COLUMNS, rowsOf, saveCsv } from './table-rows.js';

const FORMATS = ['graphml', 'json', 'jsonl', 'csv', 'jsonld', 'cypher'] as const;

interface Props {
  readonly drawn: Drawn | undefined;
  readonly close: () => void;
}

/** What is drawn, as a picture or a file made here; and all that passes the filters, as files from the server. */
export default function ExportMenu({ drawn, close }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const filters = useView((view) => view.filters);
  useEffect(() => box.current?.querySelector<HTMLElement>('a, button')?.focus(), []);
  const request = serverFilters(filters);
  const leave = (event: FocusEvent) => {
    if (!box.current?.parentElement?.contains(event.relatedTarget)) close();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    box.current?.parentElement?.querySelector('button')?.focus();
  };
  const link = (format: string, label: string) => (
    <li key={format}>
      <a
        href={source.download(format, request)}
        download={`dramatis.${format}`}
        onClick={() => setTimeout(close)}
      >
        {label}
      </a>
    </li>
  );
  return (
    <fieldset ref={box} aria-label={strings.exportLabel} className="menu" onBlur={leave} onKeyDown={steer}>
      {source.download('gexf', request) && (
        <Group title={strings.exportFiltered}>
          {link('gexf', strings.exportGexf)}
          {FORMATS.map((format) => link(format, strings.exportFormats[format]))}
        </Group>
      )}
      {drawn && <DrawnGroup drawn={drawn} close={close} />}
    </fieldset>
  );
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title}>
    <p className="label" aria-hidden="true">
      {title}
    </p>
    <ul>{children}</ul>
  </section>
);

function DrawnGroup({ drawn, close }: { readonly drawn: Drawn; readonly close: () => void }) {
  const scene = useSceneHandle((handle) => handle.scene);
  const ofAll = useFigureName();
  const { ground } = PALETTES[useTheme((theme) => theme.shown)];
  const draw = (save: typeof savePng) => () => {
    const picture = scene?.picture();
    if (picture) save(picture, ground);
  };
  const gexf = () => {
    const text = scene && drawnGexf(drawn, (node) => scene.standingOf(node));
    if (text) saveFile('dramatis-drawn.gexf', new Blob([text], { type: 'application/gexf+xml' }));
  };
  const item = (label: string, run: () => void) => (
    <li>
      <button
        type="button"
        onClick={() => {
          run();
          close();
        }}
      >
        {label}
      </button>
    </li>
  );
  return (
    <Group title={strings.exportDrawn}>
      {scene && item(strings.exportPng, draw(savePng))}
      {scene && item(strings.exportSvg, draw(saveSvg))}
      {scene && item(strings.exportDrawnGexf, gexf)}
      {item(strings.exportEntitiesCsv, () => saveCsv('entities', rowsOf(drawn).nodes, NODE_COLUMNS))}
      {item(strings.exportConnectionsCsv, () =>
        saveCsv('connections', rowsOf(drawn).edges, edgeColumns(ofAll)),
      )}
    </Group>
  );
}
