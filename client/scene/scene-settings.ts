import type { Settings } from 'sigma/settings';

/** Above this number of edges the picture drops them while it moves. */
export const MANY_EDGES = 20_000;

/** How Sigma is set up. Labels and rings are drawn by overlay.ts: Sigma's own labels may cover one another. */
export const SCENE_SETTINGS = {
  allowInvalidContainer: true,
  autoCenter: true,
  autoRescale: true,
  defaultDrawNodeHover: () => {},
  defaultEdgeType: 'line',
  doubleClickZoomingRatio: 1,
  enableCameraRotation: false,
  enableEdgeEvents: true,
  itemSizesReference: 'screen',
  labelRenderedSizeThreshold: Number.POSITIVE_INFINITY,
  maxCameraRatio: 5,
  minCameraRatio: 0.02,
  minEdgeThickness: 0.8,
  renderLabels: false,
  stagePadding: 0,
  zIndex: true,
} as const satisfies Partial<Settings>;
