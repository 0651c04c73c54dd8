import { TAGGED_TYPES } from './labels.js';
import type { TokenSpan } from './mentions.js';
import type { TokenisedDocument } from './tokenise.js';

// Our guide (seeds/models/README.md): no title, no leading 'the', no trailing possessive belongs to a name.
const PERSON = TAGGED_TYPES.indexOf('person');
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr president vice-president premier chancellor ' +
    'minister ambassador senator sen congressman congresswoman representative rep governor gov mayor secretary ' +
    'general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm sergeant sgt corporal cpl ' +
    'private pvt brigadier brig marshal judge justice chief spokesman spokeswoman king queen prince princess ' +
    'emperor pope archbishop bishop cardinal ayatollah imam sheikh rabbi detective inspector superintendent hon'
  ).split(' '),
);
const EDGES = /^(?:the|The|THE|'s|'|"|,|-|:|;|\(|\)|\[|\]|\*)$/;

/** Cuts off what is no part of the name; undefined where nothing is left. */
export const trimSpan = (document: TokenisedDocument, span: TokenSpan): TokenSpan | undefined => {
  let { first, last } = span;
  const { words } = document;
  while (first <= last && EDGES.test(words[first])) first++;
  while (last >= first && EDGES.test(words[last])) last--;
  if (span.type === PERSON) {
    while (
      first < last &&
      (TITLES.has(words[first].replace(/\.$/, '').toLowerCase()) || words[first] === '.')
    )
      first++;
  }
  return first > last ? undefined : { ...span, first, last };
};
