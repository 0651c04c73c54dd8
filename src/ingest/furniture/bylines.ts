import type { Furniture } from '../../contract/document.js';
import { isHeader, isTail, markLines, type Page } from './page.js';

const NAME =
  "(?:(?:[\\p{Lu}][\\p{L}.'’-]*|de|del|della|van|von|der|den|al|el|bin|ibn|da|dos|la|le|ter|and|&|with|in|for|at|of|the|,|\\||/|·|•|-|–)[\\s,]*)";
const BY = new RegExp(
  `^(?:(?:written|words|report(?:ed|ing)?|story|text|analysis|edited|compiled)\\s+)?by:?\\s+${NAME}{1,12}$`,
  'iu',
);
// Case matters for the names and not for the 'By': BY alone would take any short line that starts with it.
const CAPITALISED = /^(?:\S+\s+)?by:?\s+\p{Lu}/iu;
const NAMES_ONLY = new RegExp(`\\bby:?\\s+${NAME}{1,12}$`, 'u');
const NOT_NAMES =
  /^(?:\S+\s+)?by:?\s+(?:the\s+end|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const STAMPED =
  /\b(?:published|updated|posted|last (?:updated|modified|edited)|modified|first published|created)\b\s*(?:on|at|:|\|)?\s*.{0,20}(?:\d{4}|\d{1,2}:\d\d|\bago\b)/i;
const HANDLE = /\(@\w{1,30}\)|^@\w{1,30}$/;
const DESK =
  /^(?:\(?(?:additional |further )?(?:reporting|writing|editing)\s+by\b.{0,300}|(?:source|agency|via|from)\s*:\s*[\p{Lu}][\p{L}\d .,/&-]{1,60}|[–—-]+\s?[\p{Lu}][\p{L}\d ./&-]{1,40}|(?:(?:web|news|digital|online|foreign|national|city|sports) desk|staff (?:reporter|writer|correspondent)|our (?:staff |special )?correspondent|newsroom|agencies|(?:with )?(?:inputs?|reporting) from (?:agencies|.{2,40}))|(?:afp|ap|reuters|the associated press|associated press|agence france-presse|dpa|efe|ani|pti|ians|xinhua|upi|bloomberg|tass|interfax|anadolu agency)(?:\s*[/|,&]\s*(?:afp|ap|reuters|dpa|efe|ani|pti|tass|agencies))*)$/iu;
const DATE_ALONE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:[\s,|@·•–-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}|\([A-Z]{2,4}\)|GMT[+-]\d+))?)?$/iu;

/** Who wrote it and when it was put out: 'By Jane Roe', 'Jane Roe (@jroe) Published …', 'Reporting by …', a date alone. */
export const bylines = (page: Page): Furniture[] => [
  ...markLines(page, 'byline', ({ plain, words }, index) => {
    if (words > 60 || !(isHeader(page, index) || isTail(page, index))) return false;
    if (DESK.test(plain)) return true;
    if (words > 20) return false;
    return (
      isBy(plain) || (STAMPED.test(plain) && !page.lines[index]!.prose) || (HANDLE.test(plain) && words <= 10)
    );
  }),
  ...markLines(
    page,
    'dateline',
    ({ plain, words }, index) => words <= 9 && isHeader(page, index) && DATE_ALONE.test(plain),
  ),
];

const isBy = (line: string): boolean =>
  BY.test(line) &&
  CAPITALISED.test(line) &&
  NAMES_ONLY.test(line.replace(/^(\S+\s+)?By\b/, '$1by')) &&
  !NOT_NAMES.test(line);
