import type { Document } from '../../src/contract/document.js';

/** A document as a reviewer reads it: furniture as '⟦reason: …⟧', the article's text as it is. */
export const showFurniture = ({ text, furniture }: Pick<Document, 'text' | 'furniture'>): string => {
  let shown = '';
  let at = 0;
  for (const { start, end, reason } of furniture) {
    shown += `${text.slice(at, start)}⟦${reason}: ${text.slice(start, end)}⟧`;
    at = end;
  }
  return shown + text.slice(at);
};
