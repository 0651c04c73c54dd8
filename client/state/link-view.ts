import { strings } from '../strings.js';
import { note } from './notes.js';
import { change, useView, type View } from './view.js';
import { readView, writeView } from './view-url.js';

/** A new selection or document is a step the browser's Back takes back; a filter or a camera move is not. */
const isStep = (view: View, last: View) => view.selection !== last.selection || view.reading !== last.reading;

function takeFromAddress(): void {
  const { view, problems } = readView(location.hash);
  if (problems.length > 0) note(strings.brokenLink(problems), 'warning');
  change(() => view);
}

/** Keeps the address and the view the same, in both directions. Gives back a function that stops. */
export function linkViewToAddress(): () => void {
  takeFromAddress();
  const stop = useView.subscribe((view, last) => {
    const fragment = writeView(view);
    if (fragment === location.hash.slice(1)) return;
    const address = `${location.pathname}${location.search}${fragment ? `#${fragment}` : ''}`;
    if (isStep(view, last)) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', takeFromAddress);
  return () => {
    stop();
    window.removeEventListener('popstate', takeFromAddress);
  };
}
