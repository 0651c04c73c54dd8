import type { Furniture, FurnitureReason } from '../../contract/document.js';
import { withoutDates } from './dates-in-line.js';
import { isNameList } from './name-list.js';
import { isHeader, isTail, mark, type Page } from './page.js';

const BY = /^(?:(?:written|words|report(?:ed|ing)?|story|text|analysis|edited|compiled)\s+)?by:?\s+(.+)$/i;
const NOT_NAMES =
  /^(?:the|an?|then|now|january|february|march|april|may|june|july|august|september|october|november|december|\w{3,6}day)\b/i;
const ROLE =
  /,?\s+(?:(?:(?:our|a|the|staff|special|senior|chief|foreign|political|diplomatic|defen[cs]e|business|energy|world|science|sports?|news|our own)\s+){0,3}(?:writers?|reporters?|correspondents?|editors?|desk|staff|contributors?|columnists?|analysts?))$/i;
const STAMP =
  /\b(?:first published|published|updated|posted|last (?:updated|modified|edited)|created|modified)\b\s*(?:on|at|by|:)?/gi;
const HANDLE = /\(?@\w{1,30}\)?/g;
const REPORTING =
  /^\(?(?:(?:additional |further )?(?:reporting|writing|editing) by\b.{0,300}|(?:with )?(?:inputs?|reporting|files) from (?:agencies|\p{Lu}.{1,60})|(?:source|agency|via)\s*:\s*\p{Lu}[\p{L}\d .,/&-]{1,60})\)?$/iu;
const DESK =
  /^(?:(?:by|from)\s+)?(?:(?:the |our )?(?:web|news|digital|online|foreign|national|city|sports|energy|world|business) desk|(?:our )?(?:own |staff |special )?(?:reporter|writer|correspondent)s?|newsroom|(?:news )?agencies)$/i;
const AGENCIES =
  /^[–—-]*\s?(?:afp|ap|reuters|(?:the )?associated press|agence france-presse|dpa|efe|ani|pti|ians|xinhua|upi|bloomberg|tass|interfax|agencies)(?:\s*[/|,&]\s*(?:afp|ap|reuters|dpa|efe|ani|pti|tass|agencies))*$/i;
// 'BRUSSELS 1996-08-22': where an agency reported from, not who.
const CITY = /^\p{Lu}[\p{Lu}.'’ -]{2,}(?:,|$)/u;
const READ = 300;

/** Who wrote it and when it was put out: 'By Ann Poe', 'Ann Poe (@poe) Published …', 'Reporting by …', a date alone. */
export const bylines = (page: Page): Furniture[] => {
  const reasons = page.lines.map(({ plain, words }, index) =>
    words <= 60 && (isHeader(page, index) || isTail(page, index))
      ? reasonFor(plain.slice(0, READ), page.prose[0], index)
      : undefined,
  );
  return page.lines.flatMap((line, index) => {
    const reason = reasons[index] ?? (isPublisherLine(page, reasons, index) ? 'byline' : undefined);
    return reason === undefined ? [] : [mark(line, reason)];
  });
};

const reasonFor = (
  line: string,
  firstProse: number | undefined,
  index: number,
): FurnitureReason | undefined => {
  if (REPORTING.test(line) || DESK.test(line) || AGENCIES.test(line)) return 'byline';
  const { rest, dated } = withoutDates(line);
  const names = rest
    .replace(STAMP, ' ')
    .replace(HANDLE, ' ')
    .replace(ROLE, '')
    .replace(/[\s|,·•–—:-]+$/, '')
    .trim();
  const stamped = dated && names !== rest;
  const above = firstProse === undefined || index < firstProse;
  if (dated && rest === '') return above ? 'dateline' : undefined;
  const by = BY.exec(names)?.[1];
  if (DESK.test(rest) || (by !== undefined && !NOT_NAMES.test(by) && isNameList(by, 12))) return 'byline';
  if (line.match(HANDLE) && (names === '' || isNameList(names, 5))) return 'byline';
  if (stamped && (names === '' || isNameList(names, 8))) return 'byline';
  if (above && index > 0 && dated && line.includes(rest) && !CITY.test(rest) && isNameList(names, 5))
    return 'byline';
  return above && /^from \p{Lu}/iu.test(rest) && isNameList(rest.slice(5), 5) ? 'byline' : undefined;
};

// 'Harbour Post' on a line of its own between the headline and the date.
const isPublisherLine = (
  page: Page,
  reasons: readonly (FurnitureReason | undefined)[],
  index: number,
): boolean => {
  const line = page.lines[index]!;
  const above = index > 0 && index < (page.prose[0] ?? 0);
  return (
    above &&
    line.words <= 4 &&
    reasons[index + 1] !== undefined &&
    reasons[index - 1] === undefined &&
    isNameList(line.plain, 4)
  );
};
