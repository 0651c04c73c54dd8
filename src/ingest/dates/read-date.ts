import * as chrono from 'chrono-node';
import { certainDates, isoDate } from './certain-dates.js';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
// '04/05/2022' is April in one country and May in another.
const NUMBERS_ONLY = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/;

/**
 * A date as metadata gives it → ISO 8601, kept to the day where the time has no zone. Undefined where it could be read in two
 * ways or lacks day, month or year.
 */
export const readDate = (value: string): string | undefined => {
  const trimmed = value.trim().slice(0, 200);
  const iso = ISO.exec(trimmed);
  if (iso) {
    const date = isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (date === undefined || iso[4] === undefined || iso[5] === undefined) return date;
    const full = `${date}T${iso[4]}${iso[5].replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
    return Number.isNaN(Date.parse(full)) ? date : full;
  }
  if (NUMBERS_ONLY.test(trimmed)) return undefined;
  const plain = certainDates(trimmed)[0];
  if (plain) return plain.iso;
  // The reference date only fills in what is not certain, and that is not used.
  const parsed = chrono.en.GB.parse(trimmed, new Date(0))[0]?.start;
  if (!parsed?.isCertain('day') || !parsed.isCertain('month') || !parsed.isCertain('year')) return undefined;
  return isoDate(parsed.get('year') ?? 0, parsed.get('month') ?? 0, parsed.get('day') ?? 0);
};
