/**
 * A text as SQLite keeps it. SQLite's text is UTF-8, which has no lone surrogates: a text with one is kept as
 * UTF-16 bytes, so that what was read comes back unchanged and offsets stay true.
 */
export type TextValue = string | Uint8Array;

const LONE_SURROGATE = /\p{Surrogate}/u;

export const toTextValue = (text: string): TextValue =>
  LONE_SURROGATE.test(text) ? Buffer.from(text, 'utf16le') : text;

export const fromTextValue = (value: TextValue): string =>
  typeof value === 'string' ? value : Buffer.from(value).toString('utf16le');
