export interface CertainDate {
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** yyyy-mm-dd */
  readonly iso: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d\\d)';

// '2022-04-27', '27th Apr, 2022', 'April 27, 2022'. Numbers alone in another order ('4.3.2019') can be read in two ways.
const FORMS = [
  new RegExp(`(?<![\\d-])${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d.,-])${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}\\b`, 'gi'),
  new RegExp(`\\b${MONTH}\\.? ${DAY},? ${YEAR}\\b`, 'gi'),
];

const ANY_YEAR = /(?:19|20)\d\d/;

/** Every date in the text whose day, month and year are given and can be read in one way only, in text order. */
export const certainDates = (text: string): CertainDate[] => (ANY_YEAR.test(text) ? findDates(text) : []);

const findDates = (text: string): CertainDate[] =>
  FORMS.flatMap((form) => [...text.matchAll(form)])
    .flatMap((match) => {
      const { year = '', month = '', day = '' } = match.groups ?? {};
      const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
      const iso = isoDate(Number(year), number, Number(day));
      return iso === undefined ? [] : [{ start: match.index, iso }];
    })
    .sort((a, b) => a.start - b.start);

/** yyyy-mm-dd, or undefined where the calendar has no such day. */
export const isoDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
};
