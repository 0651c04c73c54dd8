import type { DocumentId } from '../../../contract/ids.js';
import type { Connection } from './connection.js';
import { fromTextValue, type TextValue } from './text-value.js';

export interface DocumentText {
  readonly id: DocumentId;
  readonly source: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly text: string;
}

/** Twenty thousand news stories. */
const MOST_CHARACTERS = 64_000_000;

/** The texts that evidence was last read from: a hub's sentences lie in the same documents again and again. */
export class TextCache {
  readonly #known = new Map<number, DocumentText>();
  #characters = 0;

  read(connection: Connection, document: number): DocumentText {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const row = connection.get<Omit<DocumentText, 'text'> & { text: TextValue }>(
      'SELECT d.id, d.source, d.title, d.publisher, b.text FROM documents d JOIN bodies b USING (number) WHERE number = ?',
      document,
    );
    if (row === undefined) throw new Error(`The store has no document number ${document}.`);
    const read = { ...row, text: fromTextValue(row.text) };
    if (this.#characters + read.text.length > MOST_CHARACTERS) this.clear();
    this.#known.set(document, read);
    this.#characters += read.text.length;
    return read;
  }

  clear(): void {
    this.#known.clear();
    this.#characters = 0;
  }
}
