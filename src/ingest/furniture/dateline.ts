import type { Furniture } from '../../contract/document.js';
import { isHeader, type Line, type Page } from './page.js';

const CAPS = "\\p{Lu}[\\p{Lu}.'’-]+";
const TITLE = "\\p{Lu}[\\p{L}.'’-]+";
const PLACE = `(?:${TITLE}|${CAPS})(?:[ /](?:(?:${TITLE}|${CAPS})|de|la|el|al|upon|and)){0,4}(?:, ?${TITLE}(?: ${TITLE}){0,2})?`;
const CAPS_PLACE = `${CAPS}(?:[ /](?:${CAPS})){0,3}(?:, ?${TITLE}(?: ${TITLE}){0,2})?`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}{0,6}\\.?';
const DAY = `(?:,? ?(?:on )?(?:${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \\d{4})?)`;
const AGENCY = '\\((?=[^)\\n]*\\p{Lu})[^()\\n:;]{1,80}\\)';
const DASH = '(?:[-–—]{1,3}|:)';

// 'Kyiv, (Agency / Desk - 27th Apr, 2022 ) :', 'KYIV, Ukraine (AP) —', 'LONDON, April 26 (Reuters) -', 'LVIV, April 26. /AGENCY/.'
const WITH_AGENCY = new RegExp(
  `^${PLACE}${DAY}?[,.]? ?(?:${AGENCY} ?${DASH}+ ?|/\\p{Lu}[\\p{Lu}. ]{1,20}/\\.? ?[-–—]{0,2} ?)(?=\\S)`,
  'u',
);
// 'GENEVA, 27 April 2022 - '. A hyphen without a blank before it belongs to a word or a span of days.
const WITH_DAY = new RegExp(`^(?:${PLACE},|${CAPS_PLACE},?)${DAY}[,.]?(?: [-–—]{1,2}|--|—|:) ?(?=\\S)`, 'u');
// 'KYIV — ', 'ISLAMABAD: '. Letters that stand for an organisation look the same and are looked up in the text.
const BARE = new RegExp(
  `^(?<place>${CAPS}(?: ${CAPS})?(?:, ?${TITLE}(?: ${TITLE}){0,2})?)(?: ?[—–]| -{1,2}|:) ?(?=["“‘']?\\p{Lu})`,
  'u',
);
// '(Reuters) -' alone.
const AGENCY_ALONE = new RegExp(`^${AGENCY} ?[-–—]{1,2} ?(?=\\S)`, 'u');
const READ = 240;

/** Place, day and agency in front of the first sentence. Marked as a whole: the place says where the reporter sat. */
export const dateline = (page: Page): Furniture[] =>
  page.lines.flatMap((line, index) => {
    if (line.words < 5 || !isHeader(page, Math.max(0, index - 1))) return [];
    const head = page.text
      .slice(line.start, Math.min(line.end, line.start + READ))
      .replace(/^[*_]+/, (marks) => ' '.repeat(marks.length));
    const offset = head.length - head.trimStart().length;
    const match = matchDateline(head.trimStart(), page, line, index);
    return match === undefined
      ? []
      : [{ start: line.start, end: line.start + offset + match.trimEnd().length, reason: 'dateline' }];
  });

const matchDateline = (head: string, page: Page, line: Line, index: number): string | undefined => {
  const sure = WITH_AGENCY.exec(head) ?? WITH_DAY.exec(head);
  if (sure) return sure[0];
  const first = index === page.prose[0] && page.prose.length > 1;
  if (!first) return undefined;
  const alone = AGENCY_ALONE.exec(head);
  if (alone) return alone[0];
  const bare = BARE.exec(head);
  const place = bare?.groups?.place;
  return bare &&
    place !== undefined &&
    !isAcronym(place, page.text.slice(line.start + bare[0].length, line.start + 20_000))
    ? bare[0]
    : undefined;
};

// 'NATO — the alliance': an acronym comes again in capitals, a city in small letters.
const isAcronym = (place: string, rest: string): boolean => {
  const word = /^[\p{Lu}.]+/u.exec(place)?.[0] ?? '';
  return word.length < 4 || rest.includes(word);
};
