import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../state/notes.js';
import type { Drawn } from '../state/queries.js';
import { useTheme } from '../state/theme.js';
import { change, expand, openEdge, openEntity, select, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { type Appearance, type Chains, liftOf, selectedNodes } from './appearance.js';
import { Scene } from './create-scene.js';
import { measuresFor } from './measures.js';
import { PALETTES } from './palette.js';
import { useSceneHandle } from './scene-handle.js';
import { nearestInDirection } from './steer.js';

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const CAMERA_REST = 350;

interface Props {
  readonly drawn: Drawn;
  readonly chains: Chains;
  readonly betweenness: ReadonlyMap<string, number> | undefined;
  readonly onDropOn: (dragged: string, target: string) => void;
}

/** The graph, drawn. */
export function SceneView({ drawn, chains, betweenness, onDropOn }: Props) {
  const box = useRef<HTMLElement>(null);
  const [scene, setScene] = useState<Scene>();
  const [hovered, setHovered] = useState<string>();
  const [hoveredEdge, setHoveredEdge] = useState<string>();
  const [steered, setSteered] = useState<string>();
  const drop = useRef(onDropOn);
  drop.current = onDropOn;
  const edges = useRef(drawn.data.edges);
  edges.current = drawn.data.edges;

  useEffect(() => {
    if (!box.current) return;
    box.current.tabIndex = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const created = new Scene(
      box.current,
      {
        hover: setHovered,
        hoverEdge: setHoveredEdge,
        openNode: (node, additive) => change(additive ? addToSelection(node) : openEntity(node)),
        openEdge: (id) => {
          const edge = edges.current.get(id);
          if (edge) change(openEdge(edge.source, edge.target));
        },
        openStage: () => change(select({ kind: 'none' })),
        expand: (node) => change(expand(node)),
        dropOn: (dragged, target) => drop.current(dragged, target),
        camera: (camera) => {
          clearTimeout(rest);
          rest = setTimeout(() => change((view) => ({ ...view, camera })), CAMERA_REST);
        },
      },
      calm,
    );
    created.setCamera(useView.getState().camera);
    setScene(created);
    useSceneHandle.setState({ scene: created });
    window.dramatisScene = created;
    return () => {
      clearTimeout(rest);
      useSceneHandle.setState({ scene: undefined });
      window.dramatisScene = undefined;
      created.kill();
    };
  }, []);

  const appearance = useAppearance(drawn, chains, betweenness, hovered ?? steered);
  const shown = useRef<Drawn['data']>(undefined);
  useEffect(() => {
    if (!scene) return;
    if (shown.current === drawn.data) scene.restyle(appearance);
    else scene.show(drawn.data, appearance);
    shown.current = drawn.data;
  }, [scene, drawn.data, appearance]);

  const name = (id: string) => drawn.data.nodes.get(id)?.label ?? id;
  const steer = (event: KeyboardEvent) => {
    if (!scene) return;
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey) scene.panBy(arrow.x * 0.1, arrow.y * -0.1);
    else if (arrow) {
      const next = nearestInDirection(scene, drawn, steered, arrow);
      setSteered(next);
      if (next) announce(strings.steeredTo(name(next), drawn.visible.degree.get(next) ?? 0));
    } else if (event.key === 'Enter' && steered) change(openEntity(steered));
    else if (event.key === '+' || event.key === '=') scene.zoomBy(1.5);
    else if (event.key === '-') scene.zoomBy(1 / 1.5);
    else if (event.key === '0') scene.showAll();
    else return;
    event.preventDefault();
  };

  const edge = hoveredEdge === undefined ? undefined : drawn.data.edges.get(hoveredEdge);
  return (
    <div className="scene">
      <section
        ref={box}
        className={hovered || edge ? 'scene-canvas pointing' : 'scene-canvas'}
        role="application"
        aria-label={strings.graphName(drawn.visible.nodes.size, drawn.visible.edges.size)}
        aria-describedby="scene-keys"
        onKeyDown={steer}
        onBlur={() => setSteered(undefined)}
        data-nodes={drawn.visible.nodes.size}
        data-edges={drawn.visible.edges.size}
        data-ready={scene !== undefined}
      />
      <p id="scene-keys" className="visually-hidden">
        {strings.graphKeys}
      </p>
      {edge && !hovered && (
        <p className="scene-hint" aria-hidden="true">
          {strings.edgeHint(name(edge.source), name(edge.target), edge.weight)}
        </p>
      )}
    </div>
  );
}

const ARROWS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const addToSelection = (node: string) => (view: ReturnType<typeof useView.getState>) => {
  const ids = selectedNodes(view.selection);
  const next = ids.includes(node) ? ids.filter((id) => id !== node) : [...ids, node];
  return select(next.length > 0 ? { kind: 'entities', ids: next } : { kind: 'none' })(view);
};

function useAppearance(
  drawn: Drawn,
  chains: Chains,
  betweenness: ReadonlyMap<string, number> | undefined,
  hovered: string | undefined,
): Appearance {
  const palette = PALETTES[useTheme((theme) => theme.shown)];
  const colour = useView((view) => view.colour);
  const size = useView((view) => view.size);
  const edgeWidth = useView((view) => view.edgeWidth);
  const selection = useView((view) => view.selection);
  const measures = useMemo(
    () => measuresFor(drawn.data, { colour, size, edgeWidth }, palette, betweenness),
    [drawn.data, colour, size, edgeWidth, palette, betweenness],
  );
  return useMemo(() => {
    const lift = liftOf(drawn, selection, hovered, chains);
    const marked = new Set(selectedNodes(selection));
    if (hovered !== undefined) marked.add(hovered);
    return { drawn, measures, palette, marked, lift };
  }, [drawn, measures, palette, selection, hovered, chains]);
}
