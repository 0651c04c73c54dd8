import type { Furniture } from '../../contract/document.js';
import { isHeader, type Page } from './page.js';

const CAPS = "\\p{Lu}[\\p{Lu}.'’-]+";
const TITLE = "\\p{Lu}[\\p{L}.'’-]+";
const PLACE = `(?:${TITLE}|${CAPS})(?:[ /](?:(?:${TITLE}|${CAPS})|de|la|el|al|upon|and)){0,4}(?:, ?${TITLE}(?: ${TITLE}){0,2})?`;
const CAPS_PLACE = `${CAPS}(?:[ /](?:${CAPS})){0,3}(?:, ?${TITLE}(?: ${TITLE}){0,2})?`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}{0,6}\\.?';
const DAY = `(?:,? ?(?:on )?(?:${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \\d{4})?)`;
const AGENCY = '\\((?=[^)\\n]*\\p{Lu})[^()\\n:;]{1,80}\\)';
const DASH = '(?:[-–—_]{1,3}|:)';

// 'Kyiv, (Agency / Desk - 27th Apr, 2022 ) :', 'KYIV, Ukraine (AP) —', 'LONDON, April 26 (Reuters) -', 'LVIV, April 26. /AGENCY/.'
const WITH_AGENCY = new RegExp(
  `^(?<place>${PLACE})${DAY}?[,.]? ?(?:${AGENCY} ?${DASH}+ ?|/\\p{Lu}[\\p{Lu}. ]{1,20}/\\.? ?[-–—]{0,2} ?)(?=\\S)`,
  'u',
);
// 'GENEVA, 27 April 2022 - '. A hyphen without a blank before it belongs to a word or a span of days.
const WITH_DAY = new RegExp(
  `^(?<place>${PLACE}(?=,)|${CAPS_PLACE}),?${DAY}[,.]?(?: [-–—]{1,2}|--|—|:) ?(?=\\S)`,
  'u',
);
// '(Reuters) -' alone.
const AGENCY_ALONE = new RegExp(`^${AGENCY} ?[-–—]{1,2} ?(?=\\S)`, 'u');
const READ = 240;

/** Day and agency in front of the first sentence. The place before them is left: it is where this was reported from. */
export const dateline = (page: Page): Furniture[] =>
  page.lines.flatMap((line, index) => {
    if (line.words < 5 || !isHeader(page, Math.max(0, index - 1))) return [];
    const head = page.text
      .slice(line.start, Math.min(line.end, line.start + READ))
      .replace(/^[*_]+/, (marks) => ' '.repeat(marks.length));
    const offset = head.length - head.trimStart().length;
    const match = matchDateline(head.trimStart(), page, index);
    if (match === undefined) return [];
    const from = line.start + offset;
    return [
      { start: from + match.place.length, end: from + match.whole.trimEnd().length, reason: 'dateline' },
    ];
  });

interface Match {
  readonly place: string;
  readonly whole: string;
}

const matchDateline = (head: string, page: Page, index: number): Match | undefined => {
  const sure = WITH_AGENCY.exec(head) ?? WITH_DAY.exec(head);
  if (sure) return { place: sure.groups?.place ?? '', whole: sure[0] };
  const first = index === page.prose[0] && page.prose.length > 1;
  const alone = first ? AGENCY_ALONE.exec(head) : null;
  return alone ? { place: '', whole: alone[0] } : undefined;
};
