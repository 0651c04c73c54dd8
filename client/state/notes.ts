import { create } from 'zustand';

export interface Note {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'warning';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Short messages to the reader: shown at the foot of the page and read out. */
export const useNotes = create<{ readonly notes: readonly Note[]; readonly spoken: string }>(() => ({
  notes: [],
  spoken: '',
}));

let count = 0;

export function note(text: string, tone: Note['tone'] = 'plain', action?: Note['action']): void {
  count += 1;
  const added: Note = { id: count, text, tone, ...(action && { action }) };
  useNotes.setState(({ notes }) => ({ notes: [...notes.slice(-2), added], spoken: text }));
}

/** Says it to a screen reader alone. */
export function announce(text: string): void {
  useNotes.setState({ spoken: text });
}

export function dismiss(id: number): void {
  useNotes.setState(({ notes }) => ({ notes: notes.filter((one) => one.id !== id) }));
}
