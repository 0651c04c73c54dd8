import { TAGGED_TYPES } from './labels.js';
import type { TokenSpan } from './mentions.js';
import type { TokenisedDocument } from './tokenise.js';

// Our guide (seeds/models/README.md): no title or nationality, no leading 'the', no trailing possessive belongs to a name.
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
// What English calls a man or woman of a nation where that is not its adjective: 'Swede Erik Lund'. Some are given names too.
const NATIONALS =
  /^(?:Swede|Spaniard|Briton|Turk|Serb|Croat|Slovene|Slovak|Kurd|Bosniak|Icelander|Luxembourger|(?:Dutch|French|English|Irish|Welsh|Scots|Cornish|Norse|Manx)(?:man|woman))$/;
const NATIONALS_AND_NAMES = /^(?:Dane|Finn|Pole|Scot)$/;
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
    if (first < last && NATIONALS.test(words[first])) first++;
    else if (first + 1 < last && NATIONALS_AND_NAMES.test(words[first])) first++;
  }
  return first > last ? undefined : { ...span, first, last };
};
