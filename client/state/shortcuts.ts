import { useEffect, useRef } from 'react';
import { change, select, stepBack } from './view.js';

interface Actions {
  readonly help: () => void;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

/** Keys that work anywhere on the page except inside a field. */
export function useShortcuts(actions: Actions): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || typing(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const run = SHORTCUTS[event.key];
      if (!run) return;
      event.preventDefault();
      run(current.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const SHORTCUTS: Readonly<Record<string, (actions: Actions) => void>> = {
  '/': () => document.getElementById('search')?.focus(),
  '?': (actions) => actions.help(),
  Escape: () => change(stepBack),
  g: () => change((view) => ({ ...view, mode: view.mode === 'graph' ? 'table' : 'graph' })),
  f: () => document.getElementById('filters-toggle')?.click(),
  p: () => change(select({ kind: 'path' })),
};
