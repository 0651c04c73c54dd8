import { useMemo } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import { useTheme } from '../state/theme.js';
import { useView } from '../state/view.js';
import { type Appearance, type Chains, liftOf, selectedNodes } from './appearance.js';
import { measuresFor } from './measures.js';
import { PALETTES } from './palette.js';

/** How the graph looks now, from the view, the theme and what is pointed at. */
export function useAppearance(
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
