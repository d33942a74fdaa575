import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  easterOf,
  holidaySpan,
  mondayOf,
  nthWeekdayOf,
  weekdayOf,
} from '../../../lib/core/time/calendar.ts';
import { dayOf, isoOf } from '../../../lib/core/time/interval.ts';

describe('Easter Sunday', () => {
  // From the tables of the churches that use the Gregorian calendar.
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('%i', (year, date) => {
    expect(isoOf(easterOf(year))).toBe(date);
  });
});

test('weekdays and weeks', () => {
  expect(weekdayOf(0)).toBe(4);
  expect(weekdayOf(dayOf(2024, 6, 19))).toBe(3);
  expect(weekdayOf(dayOf(1900, 1, 1))).toBe(1);
  expect(isoOf(mondayOf(dayOf(2024, 6, 23)))).toBe('2024-06-17');
  expect(calendarOf(dayOf(1969, 12, 31))).toEqual({ year: 1969, month: 12, day: 31 });
});

test('the nth weekday of a month', () => {
  expect(isoOf(nthWeekdayOf(2024, 11, 4, 4))).toBe('2024-11-28');
  expect(isoOf(nthWeekdayOf(2023, 10, 0, -1))).toBe('2023-10-29');
  expect(isoOf(nthWeekdayOf(2024, 9, 1, 1))).toBe('2024-09-02');
});

test('holidays that move', () => {
  expect(isoOf(holidaySpan('blackFriday', 2024).from)).toBe('2024-11-29');
  expect(isoOf(holidaySpan('ascension', 2024).from)).toBe('2024-05-09');
  expect(isoOf(holidaySpan('ashWednesday', 2024).from)).toBe('2024-02-14');
});
