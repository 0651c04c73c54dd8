import { create } from 'zustand';
import type { Scene } from './create-scene.js';

declare global {
  interface Window {
    /** For scripts and tests: where things are on the screen, which the canvas itself does not tell. */
    dramatisScene?: Scene | undefined;
  }
}

interface SceneHandle {
  readonly scene: Scene | undefined;
  /** Nodes that no layout moves. */
  readonly pinned: ReadonlySet<string>;
}

/** The scene that is on the page, for the buttons beside it. */
export const useSceneHandle = create<SceneHandle>(() => ({ scene: undefined, pinned: new Set() }));

/** To be brought into sight once they are drawn: a search hit may still be on its way. */
export const useAwaited = create<{ readonly node: string | undefined }>(() => ({ node: undefined }));
