const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE = new RegExp(
  `(?:${WEEKDAY},?\\s+)?(?:\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+\\d{4}\\b|\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b)`,
  'gi',
);
const TIME =
  /(?:\bat\s+)?\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[APap]\.?[Mm]\b\.?)?(?:\s*\(?(?:[A-Z]{2,4}T|GMT|UTC|PKT)\b\)?(?:\s?[+-]\d{1,2}(?::\d{2})?)?)?/g;
const AGO = /\b\d{1,3}\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b/gi;

/** What stays of a line when dates, times and the punctuation around them are taken out, and whether any was there. */
export const withoutDates = (line: string): { readonly rest: string; readonly dated: boolean } => {
  const rest = line.replace(DATE, ' ').replace(TIME, ' ').replace(AGO, ' ');
  const trimmed = rest
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,|@·•:–—-]+|[\s,|@·•:–—-]+$/g, '');
  return { rest: trimmed, dated: rest !== line };
};
