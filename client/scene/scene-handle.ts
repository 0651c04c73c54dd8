import { create } from 'zustand';
import type { Scene } from './create-scene.js';

/** The scene that is on the page, for the buttons beside it. */
export const useSceneHandle = create<{ readonly scene: Scene | undefined }>(() => ({ scene: undefined }));
