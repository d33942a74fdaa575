import * as calendar from './calendar.ts';
import { dayOf, type Grain, type Interval } from './interval.ts';
import type { Fields } from './slots.ts';
import { anchorOf, anchorYear, kindOf, type Reading, reading, type Told, yearNow, yearOf } from './told.ts';

/** How soon, in days, something undated by tense is taken to be ahead rather than behind. */
const soon: Record<'day' | 'month' | 'season', number> = { day: 45, month: 62, season: 80 };

/**
 * Which year's `spanIn` is meant when none is said: by tense, else the last one unless the next one is near. A span
 * that contains the day of publication counts as both.
 */
const occurrence = (
  spanIn: (year: number) => Interval,
  told: Told,
  size: keyof typeof soon,
): { interval: Interval; future: boolean } => {
  const now = told.published;
  const year = yearNow(told);
  const spans = [-2, -1, 0, 1, 2].map((shift) => spanIn(year + shift));
  const past = spans.findLast((span) => span.from <= now) ?? spanIn(year);
  const next = spans.find((span) => span.to >= now) ?? spanIn(year);
  const behind = Math.max(0, now - past.to);
  const ahead = Math.max(0, next.from - now);
  const future =
    told.tense === 'future' ||
    (told.tense === 'would' && ahead < behind) ||
    (told.tense !== 'past' && told.tense !== 'would' && ahead > 0 && ahead <= soon[size] && ahead < behind);
  return future ? { interval: next, future: true } : { interval: past, future: false };
};

/** A thing that comes once a year, with its year, its relation or neither. */
export const yearly = (
  fields: Fields,
  told: Told,
  spanIn: (year: number) => Interval,
  size: keyof typeof soon,
): Reading => {
  const grain: Grain = size;
  const cut = (span: Interval) => calendar.partOf(span, fields.part, told.published);
  if (fields.year !== undefined) {
    const interval = cut(spanIn(yearOf(fields.year, told)));
    return reading(told, interval, grain, typeof fields.year === 'number' ? 'calendar' : kindOf(fields.year));
  }
  const now = told.published;
  const year = yearNow(told);
  const kind = kindOf(fields.rel);
  const spans = [-2, -1, 0, 1, 2].map((shift) => spanIn(year + shift));
  switch (fields.rel) {
    case 'last':
    case 'recent': {
      const past = spans.filter((span) => span.to < now);
      const [before, last] = [past.at(-2), past.at(-1) ?? spanIn(year - 1)];
      // "Last summer", said in October, may be that of the year before.
      const also = before !== undefined && now - last.to < 100 ? [cut(before)] : [];
      return reading(told, cut(last), grain, kind, { also });
    }
    case 'this':
      return reading(told, cut(spanIn(year)), grain, kind);
    case 'next':
    case 'coming':
      return reading(told, cut(spans.find((span) => span.from > now) ?? spanIn(year + 1)), grain, kind);
    case 'that':
      return reading(told, cut(spanIn(anchorYear(told))), grain, kind);
    case 'previous':
    case 'following': {
      const base = anchorOf(told);
      const near = [-1, 0, 1].map((shift) => spanIn(anchorYear(told) + shift));
      const span =
        fields.rel === 'previous'
          ? near.findLast((one) => one.to < base.from)
          : near.find((one) => one.from > base.to);
      return reading(told, cut(span ?? spanIn(anchorYear(told))), grain, kind, {
        also: [cut(occurrence(spanIn, told, size).interval)],
      });
    }
    default: {
      const { interval, future } = occurrence(spanIn, told, size);
      // In a story of an earlier year ("elected in November 2016, took office in January") the month follows on.
      const anchor = told.anchors[0];
      const on =
        anchor &&
        anchor.to < now - 366 &&
        [0, 1].map((n) => spanIn(anchorYear(told) + n)).find((s) => s.from >= anchor.from);
      return reading(told, cut(interval), grain, kind, { future, also: on ? [cut(on)] : [] });
    }
  }
};

/** A day of a month, or several, with or without year. */
export const dateReading = (fields: Fields, told: Told): Reading | null => {
  const { month, day: first, day2: last } = fields;
  if (month === undefined || first === undefined || month < 1 || month > 12) return null;
  if (last !== undefined && last <= first) return null;
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (first > longest || (last ?? 0) > longest) return null;
  const spanIn = (year: number) => ({
    from: dayOf(year, month, first),
    to: dayOf(year, month, last ?? first),
  });
  if (fields.year === undefined && fields.weekday !== undefined) {
    // "Tuesday, 7 October" says its year.
    const year = [0, -1, 1, -2, -3, -4, -5, -6].find(
      (shift) =>
        calendar.weekdayOf(spanIn(yearNow(told) + shift).from) === fields.weekday &&
        (shift !== 0 || told.tense !== 'past' || spanIn(yearNow(told)).from <= told.published),
    );
    if (year !== undefined) return reading(told, spanIn(yearNow(told) + year), 'day', 'calendar');
  }
  return yearly(fields, told, spanIn, 'day');
};
