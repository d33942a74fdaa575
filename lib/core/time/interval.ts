/** Days since 1970-01-01, proleptic Gregorian, without time zones: the unit in which dates are compared. */
export type Day = number;

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'span';

/** A span of days, both ends included. An open end is `-Infinity` or `Infinity`. */
export interface Interval {
  from: Day;
  to: Day;
}

const msPerDay = 86_400_000;

/** The day of a calendar date; `month` is 1 to 12. Days beyond the month's end run on, as in `Date.UTC`. */
export const dayOf = (year: number, month: number, day: number): Day =>
  // `Date.UTC` takes years below 100 for 19xx; the calendar repeats every 400 years of 146,097 days.
  year < 100
    ? dayOf(year + 400, month, day) - 146_097
    : Math.floor(Date.UTC(year, month - 1, day) / msPerDay);

/** `YYYY-MM-DD` of a day. */
export const isoOf = (day: Day): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/**
 * The span for which a partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or the date part of an ISO instant) stands.
 * Null where the text is no date.
 */
export const intervalOf = (date: string): Interval | null => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  if (parts[3] === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
  const day = Number(parts[3]);
  if (day < 1 || day > 31) return null;
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) };
};
