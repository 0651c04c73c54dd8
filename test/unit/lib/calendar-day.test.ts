import { expect, test } from 'vitest';
import { calendarDay } from '../../../src/lib/calendar-day.js';

test.each([
  ['2022-04-26', '2022-04-26'],
  ['2022-04-26T23:30:00-05:00', '2022-04-26'],
  ['2024-02-29', '2024-02-29'],
  ['2022-02-29', ''],
  ['2022-13-01', ''],
  ['0000-01-01', ''],
  ['2022-04', ''],
  ['2022-04-26 or so', ''],
  ['', ''],
  [undefined, ''],
])('the day of %s is "%s"', (date, day) => {
  expect(calendarDay(date)).toBe(day);
});
