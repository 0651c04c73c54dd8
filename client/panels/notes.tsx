import { useEffect } from 'react';
import { dismiss, type Note, useNotes } from '../state/notes.js';
import { strings } from '../strings.js';
import { IconButton } from './parts.js';

const SHOWN_FOR = 8000;

/** Short messages at the foot of the page, and the voice for screen readers. */
export function Notes() {
  const { notes, spoken } = useNotes();
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite" id="spoken">
        {spoken}
      </p>
      <section className="notes" aria-label={strings.messages}>
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </section>
    </>
  );
}

function NoteCard({ note }: { readonly note: Note }) {
  useEffect(() => {
    if (note.tone === 'warning' || note.action) return;
    const timer = setTimeout(() => dismiss(note.id), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <div className={`note ${note.tone}`}>
      <p>{note.text}</p>
      {note.action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            note.action?.run();
            dismiss(note.id);
          }}
        >
          {note.action.label}
        </button>
      )}
      <IconButton icon="close" label={strings.close} onClick={() => dismiss(note.id)} />
    </div>
  );
}
