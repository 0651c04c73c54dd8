import { useEffect, useRef } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import { useView } from '../state/view.js';
import { selectedNodes } from './appearance.js';
import type { Scene } from './create-scene.js';
import { useAwaited } from './scene-handle.js';

const NARROW = '(max-width: 700px)';

/** Zooms to a search hit as soon as it is drawn, and on a small screen to whatever is opened. */
export function useZoomToAwaited(scene: Scene | undefined, drawn: Drawn): void {
  const awaited = useAwaited((state) => state.node);
  const selection = useView((view) => view.selection);
  useEffect(() => {
    if (!scene || awaited === undefined || !drawn.visible.nodes.has(awaited)) return;
    scene.camera.zoomTo([awaited, ...(drawn.around.get(awaited) ?? [])]);
    useAwaited.setState({ node: undefined });
  }, [scene, awaited, drawn]);
  const around = useRef(drawn.around);
  around.current = drawn.around;
  useEffect(() => {
    if (!scene || !matchMedia(NARROW).matches || selection.kind === 'none') return;
    const nodes = selectedNodes(selection);
    const [only] = nodes;
    const near = selection.kind === 'entity' && only ? [...(around.current.get(only) ?? [])] : [];
    // After the side has taken its half of the screen.
    const later = setTimeout(() => scene.camera.zoomTo([...nodes, ...near]), 60);
    return () => clearTimeout(later);
  }, [scene, selection]);
}
