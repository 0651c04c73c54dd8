/** `YYYY-MM-DD` of an ISO date or date-time, as printed (no time zone is applied); '' where there is none. */
export const calendarDay = (date: string | undefined): string =>
  date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : '';
