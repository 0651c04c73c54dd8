import { useEffect, useState } from 'react';
import { strings } from '../strings.js';
import type { Drawn } from './loaded-graph.js';
import { note } from './notes.js';
import { useView } from './view.js';

/** Worked out only while sizes go by it, and only where that takes about a second at most. */
export function useBetweenness(drawn: Drawn | undefined): ReadonlyMap<string, number> | undefined {
  const wanted = useView((view) => view.size === 'betweenness');
  const [found, setFound] = useState<ReadonlyMap<string, number>>();
  useEffect(() => {
    if (!wanted || !drawn) return;
    let current = true;
    void import('./betweenness.js').then(({ betweennessOf, MOST_WORK }) => {
      const affordable = drawn.visible.nodes.size * drawn.visible.edges.size <= MOST_WORK;
      if (!affordable) note(strings.betweennessLimit, 'warning');
      if (current) setFound(affordable ? betweennessOf(drawn) : undefined);
    });
    return () => {
      current = false;
    };
  }, [wanted, drawn]);
  return wanted ? found : undefined;
}
