import { fold } from './fold.js';

export const isLetterOrDigit = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

/** What each character of Latin-1 folds to, as code units of letters and digits; 0 stands for what parts words. */
export const LATIN: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, code) =>
  Array.from(fold(String.fromCharCode(code)), (char) => (isLetterOrDigit(char) ? char.charCodeAt(0) : 0)),
);

/** The same for characters that fold to one code unit; 0 for all others. */
export const ONE = Uint16Array.from(LATIN, (codes) => (codes.length === 1 ? (codes[0] ?? 0) : 0));
/** 1 for characters that fold to several code units, or to none. */
export const SEVERAL = Uint8Array.from(LATIN, (codes) => (codes.length === 1 ? 0 : 1));

/** Dashes, quotes and blanks beyond Latin-1: never part of a word. */
export const isPunctuation = (code: number): boolean => code >= 0x2000 && code < 0x2070;
