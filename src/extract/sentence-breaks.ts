import { NO_BREAK, SOFT_BREAK, type TokenList } from './token-list.js';

// After these a full stop ends no sentence where a name follows.
const BEFORE_NAME = new Set(
  (
    'adm amb brig capt cdr cmdr col cpl cpt det dr fr gen gov hon insp lt lieut maj messrs mgr mr mrs ms mt msgr ' +
    'pfc pres prof pvt rep reps rev sen sens sgt st ste supt vs'
  ).split(' '),
);
// These close a name or a date; the sentence goes on where a small letter follows.
const CLOSERS = /^(?:inc|corp|co|cos|ltd|llc|plc|bros|jr|sr|esq|ph\.d|u\.s|u\.k|u\.n|a\.m|p\.m)\.?$/i;
const COMPANY = /^(?:Inc|Corp|Co|Ltd|LLC|PLC|plc)\.?$/;
const SAYS =
  /^(?:said|says|say|told|tells|added|adds|asked|asks|replied|wrote|writes|announced|insisted|warned|tweeted|declared|explained|noted|stated|shouted|cried|recalled|continued|concluded)$/;

/**
 * Takes back sentence ends that wink sets within a name ('Adm. | Kirby', 'Yahoo! | Inc.'), before a small letter, and
 * between a quotation and who said it ('"Yes." | Putin said'). Linear, in place.
 */
export const repairBreaks = ({ length, words, breaks }: TokenList, from = 0): void => {
  const last = length - 1;
  const word = (index: number): string => (index < from || index > last ? '' : words[index]);
  for (let index = from; index < last; index++) {
    if (breaks[index] !== SOFT_BREAK) continue;
    const here = word(index);
    const next = word(index + 1);
    const stem = here === '.' ? word(index - 1) : here.endsWith('.') ? here.slice(0, -1) : '';
    const nameFollows = /^\p{Lu}/u.test(next);
    const abbreviation =
      stem !== '' &&
      nameFollows &&
      (BEFORE_NAME.has(stem.toLowerCase()) || (/^\p{Lu}$/u.test(stem) && stem !== 'I'));
    const smallFollows = /^\p{Ll}/u.test(next);
    const quoted = here === '"' || here === "'";
    const goesOn =
      abbreviation ||
      (smallFollows &&
        (quoted ||
          here === '!' ||
          here === '?' ||
          here === '...' ||
          CLOSERS.test(stem) ||
          stem.length <= 4)) ||
      COMPANY.test(next) ||
      (quoted && nameFollows && (SAYS.test(word(index + 2)) || SAYS.test(word(index + 3))));
    if (goesOn) breaks[index] = NO_BREAK;
  }
};
