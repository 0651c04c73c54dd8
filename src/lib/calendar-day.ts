const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?=T|$)/;

/**
 * `YYYY-MM-DD` of an ISO date or date-time, as printed (no time zone is applied); '' where there is none, or none that is
 * in the calendar.
 */
export const calendarDay = (date: string | undefined): string => {
  const day = ISO_DAY.exec(date ?? '')?.[0];
  if (day === undefined || day.startsWith('0000')) return '';
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day) ? day : '';
};
