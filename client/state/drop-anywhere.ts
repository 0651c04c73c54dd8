import { useEffect } from 'react';
import { addFiles } from './add-documents.js';
import { openDialog } from './dialogs.js';
import { filesOf } from './dropped-files.js';
import { useReadOnly } from './queries.js';

/** Files dropped anywhere on the page are taken in; a browser would open them instead and leave the page. */
export function useDropAnywhere(): void {
  const readOnly = useReadOnly() !== undefined;
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      if (readOnly) return;
      openDialog({ kind: 'add' });
      void filesOf(event.dataTransfer).then(addFiles);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [readOnly]);
}
