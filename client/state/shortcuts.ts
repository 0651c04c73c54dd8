import { useEffect } from 'react';
import { source } from '../api.js';
import type { StatsAnswer } from '../api-types.js';
import { redoLast, undoLast } from './corrections.js';
import { openDialog } from './dialogs.js';
import { queryClient } from './queries.js';
import { change, select, stepBack } from './view.js';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

const SHORTCUTS: Readonly<Record<string, () => unknown>> = {
  '/': () => document.getElementById('search')?.focus(),
  '?': () => openDialog({ kind: 'help' }),
  Escape: () => change(stepBack),
  g: () => change((view) => ({ ...view, mode: view.mode === 'graph' ? 'table' : 'graph' })),
  f: () => document.getElementById('filters-toggle')?.click(),
  p: () => change(select({ kind: 'path' })),
  P: () => document.getElementById('pin')?.click(),
  e: () => document.getElementById('expand')?.click(),
  c: () => source.writable && openDialog({ kind: 'history' }),
  z: () => document.getElementById('zoom-selection')?.click(),
  l: () => document.getElementById('layout')?.click(),
};

/** Only where something may be changed. */
const WRITING: Readonly<Record<string, () => void>> = {
  a: () => openDialog({ kind: 'add' }),
};

const mayWrite = () => source.writable && queryClient.getQueryData<StatsAnswer>(['stats'])?.readOnly !== true;

function actionFor(event: KeyboardEvent): (() => unknown) | undefined {
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey)
    return SHORTCUTS[event.key] ?? (mayWrite() ? WRITING[event.key] : undefined);
  if (event.key.toLowerCase() !== 'z' || !mayWrite()) return undefined;
  return event.shiftKey ? () => void redoLast() : () => void undoLast();
}

/** Keys that work anywhere on the page except inside a field. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || typing(event.target)) return;
      const run = actionFor(event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
