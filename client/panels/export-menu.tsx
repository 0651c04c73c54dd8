import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { source } from '../api.js';
import { PALETTES } from '../scene/palette.js';
import { savePng, saveSvg } from '../scene/save-picture.js';
import { useSceneHandle } from '../scene/scene-handle.js';
import { serverFilters } from '../state/server-filters.js';
import { useTheme } from '../state/theme.js';
import { useView } from '../state/view.js';
import { strings } from '../strings.js';

const FORMATS = ['graphml', 'json', 'jsonl', 'csv', 'jsonld', 'cypher'] as const;

/** The graph with its filters as a file, or what is seen as a picture. */
export default function ExportMenu({ close }: { readonly close: () => void }) {
  const box = useRef<HTMLFieldSetElement>(null);
  const filters = useView((view) => view.filters);
  const scene = useSceneHandle((handle) => handle.scene);
  const { ground } = PALETTES[useTheme((theme) => theme.shown)];
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
  const draw = (save: typeof savePng) => {
    const picture = scene?.picture();
    if (picture) save(picture, ground);
    close();
  };
  const link = (format: string, label: string) => {
    const address = source.download(format, request);
    return (
      address && (
        <li key={format}>
          <a href={address} download={`dramatis.${format}`} onClick={() => setTimeout(close)}>
            {label}
          </a>
        </li>
      )
    );
  };
  return (
    <fieldset ref={box} aria-label={strings.exportLabel} className="menu" onBlur={leave} onKeyDown={steer}>
      <ul>
        {link('gexf', strings.exportGexf)}
        {FORMATS.map((format) => link(format, strings.exportAs(format.toUpperCase())))}
        {scene && (
          <>
            <li>
              <button type="button" onClick={() => draw(savePng)}>
                {strings.exportPng}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => draw(saveSvg)}>
                {strings.exportSvg}
              </button>
            </li>
          </>
        )}
      </ul>
    </fieldset>
  );
}
