/** How near two names must stand to be connected. */
export const WINDOWS = ['sentence', 'paragraph', 'document'] as const;

export type Window = (typeof WINDOWS)[number];

export const DEFAULT_WINDOW: Window = 'sentence';
