import { useMemo } from 'react';
import { create } from 'zustand';
import type { Chains } from '../scene/appearance.js';
import { usePaths } from './queries.js';
import { useView } from './view.js';

const FIRST = 3;
const MOST = 18;

/** How many chains are asked for between these two: the panel and the picture show the same ones. */
const useAsked = create<{ readonly ends: string; readonly count: number }>(() => ({
  ends: '',
  count: FIRST,
}));

export function useChainCount(from: string, to: string): { count: number; more: (() => void) | undefined } {
  const ends = `${from} ${to}`;
  const asked = useAsked();
  const count = asked.ends === ends ? asked.count : FIRST;
  const more = () => useAsked.setState({ ends, count: count + FIRST });
  return { count, more: count < MOST ? more : undefined };
}

/** The chains of the path that is open, as lists of entities. */
export function useChains(): Chains {
  const selection = useView((view) => view.selection);
  const { from, to } = selection.kind === 'path' ? selection : {};
  const { count } = useChainCount(from ?? '', to ?? '');
  const { data } = usePaths(from, to, count);
  return useMemo(
    () => (from && to && data ? data.map((chain) => chain.entities.map(({ id }) => id)) : []),
    [from, to, data],
  );
}
