import type { PartialDate } from '../knowledge/records.ts';
import { intervalOf } from './interval.ts';

type Precision = 'year' | 'month' | 'day';
export type MonthStyle = 'short' | 'long';

const msPerDay = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (locale: string, precision: Precision, month: MonthStyle): Intl.DateTimeFormat => {
  const key = `${locale} ${precision} ${month}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    // A partial date is a day of the calendar, not an instant.
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
};

const read = (date: PartialDate): { at: Date; precision: Precision } | null => {
  const span = intervalOf(date);
  if (!span) return null;
  const days = span.to - span.from;
  return { at: new Date(span.from * msPerDay), precision: days > 31 ? 'year' : days > 0 ? 'month' : 'day' };
};

/** Thin and narrow spaces, which some versions of Intl put about the dash, made plain: they differ by browser. */
const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

/**
 * A partial date, or the span of two, in the reader's language, as precise as it is known: "2024", "Feb 2025",
 * "Feb 20 – Apr 1, 2025" ("20 Feb – 1 Apr 2025" for `en-GB`). Of an ISO instant its date. Ends of differing precision are
 * written out whole. What is no date comes back as it is.
 */
export const formatWhen = (
  from: PartialDate,
  to: PartialDate | undefined,
  locale: string,
  month: MonthStyle = 'short',
): string => {
  const start = read(from);
  const end = to === undefined || to === from ? null : read(to);
  if (!start) return from;
  const first = plain(formatter(locale, start.precision, month).format(start.at));
  if (!end || end.at <= start.at) return first;
  if (start.precision === end.precision)
    return plain(formatter(locale, start.precision, month).formatRange(start.at, end.at));
  return `${first} – ${plain(formatter(locale, end.precision, month).format(end.at))}`;
};
