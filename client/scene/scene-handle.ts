import { create } from 'zustand';
import type { Scene } from './create-scene.js';

declare global {
  interface Window {
    /** For scripts and tests: where things are on the screen, which the canvas itself does not tell. */
    dramatisScene?: Scene | undefined;
  }
}

/** The scene that is on the page, for the buttons beside it. */
export const useSceneHandle = create<{ readonly scene: Scene | undefined }>(() => ({ scene: undefined }));
