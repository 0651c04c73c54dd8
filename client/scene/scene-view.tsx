import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import {
  type Camera,
  change,
  expand,
  openEdge,
  openEntity,
  select,
  toggleSelected,
  useView,
} from '../state/view.js';
import { strings } from '../strings.js';
import type { Chains } from './appearance.js';
import { Scene } from './create-scene.js';
import { useSceneHandle } from './scene-handle.js';
import { steerByKey } from './scene-keys.js';
import { useAppearance } from './use-appearance.js';
import { useZoomToAwaited } from './use-zoom-to-awaited.js';

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const CAMERA_REST = 350;

interface Props {
  /** Which store is drawn: given another, a new scene is made. */
  readonly store: string;
  readonly drawn: Drawn;
  readonly chains: Chains;
  readonly betweenness: ReadonlyMap<string, number> | undefined;
  readonly onDropOn: (dragged: string, target: string) => void;
  /** The browser, short of memory perhaps, took the picture away: it can only be made anew. */
  readonly onLost: () => void;
}

/** The graph, drawn. */
export function SceneView({ store, drawn, chains, betweenness, onDropOn, onLost }: Props) {
  const box = useRef<HTMLElement>(null);
  const [scene, setScene] = useState<Scene>();
  const [hovered, setHovered] = useState<string>();
  const [hoveredEdge, setHoveredEdge] = useState<string>();
  const [steered, setSteered] = useState<string>();
  const drop = useRef(onDropOn);
  drop.current = onDropOn;
  const lost = useRef(onLost);
  lost.current = onLost;
  const edges = useRef(drawn.data.edges);
  edges.current = drawn.data.edges;
  // The camera as it last came from the picture: any other was put into the view by a link.
  const told = useRef<Camera>(undefined);

  useEffect(() => {
    if (!box.current) return;
    box.current.tabIndex = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const created = new Scene(
      box.current,
      store,
      {
        hover: setHovered,
        hoverEdge: setHoveredEdge,
        openNode: (node, additive) => change(additive ? toggleSelected(node) : openEntity(node)),
        openEdge: (id) => {
          const edge = edges.current.get(id);
          if (edge) change(openEdge(edge.source, edge.target));
        },
        openStage: () => change(select({ kind: 'none' })),
        expand: (node) => change(expand(node)),
        dropOn: (dragged, target) => drop.current(dragged, target),
        camera: (camera) => {
          clearTimeout(rest);
          rest = setTimeout(() => {
            told.current = camera;
            change(({ camera: _last, ...view }) => (camera ? { ...view, camera } : view));
          }, CAMERA_REST);
        },
        lost: () => lost.current(),
        pins: (pinned) => useSceneHandle.setState({ pinned }),
      },
      calm,
    );
    const { camera } = useView.getState();
    told.current = camera;
    created.camera.set(camera);
    const card = box.current.closest('.picture')?.querySelector('.lens');
    const cards = new ResizeObserver(() => created.camera.settle());
    if (card) cards.observe(card);
    setScene(created);
    useSceneHandle.setState({ scene: created, pinned: new Set(created.places.pinned) });
    window.dramatisScene = created;
    return () => {
      clearTimeout(rest);
      cards.disconnect();
      useSceneHandle.setState({ scene: undefined });
      window.dramatisScene = undefined;
      created.kill();
    };
  }, [store]);

  const camera = useView((view) => view.camera);
  useEffect(() => {
    if (!scene || camera === told.current) return;
    told.current = camera;
    scene.camera.set(camera);
  }, [scene, camera]);

  const appearance = useAppearance(drawn, chains, betweenness, hovered ?? steered);
  const shown = useRef<Drawn['data']>(undefined);
  useEffect(() => {
    if (!scene) return;
    if (shown.current === drawn.data) scene.restyle(appearance);
    else scene.show(drawn.data, appearance);
    shown.current = drawn.data;
  }, [scene, drawn.data, appearance]);
  useZoomToAwaited(scene, drawn);

  const name = (id: string) => drawn.data.nodes.get(id)?.label ?? id;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!scene || !steerByKey(event, { scene, drawn, steered, steerTo: setSteered })) return;
    event.preventDefault();
    event.stopPropagation();
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
        onKeyDown={onKeyDown}
        onBlur={() => setSteered(undefined)}
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
