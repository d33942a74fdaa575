import type { PartialDate } from '../../lib/core/knowledge/records.ts';

const parts = (date: PartialDate): { at: Date; precision: 'year' | 'month' | 'day' } | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!match?.[1]) return null;
  const at = new Date(Date.UTC(2000, Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)));
  // Date.UTC takes years below 100 for 19xx.
  at.setUTCFullYear(Number(match[1]));
  return { at, precision: match[3] ? 'day' : match[2] ? 'month' : 'year' };
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (
  tag: string,
  precision: 'year' | 'month' | 'day',
  month: 'short' | 'long',
): Intl.DateTimeFormat => {
  const key = `${tag} ${precision} ${month}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, {
    // A partial date is a day of the calendar, not an instant.
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
};

/** `2025-02` as "Feb 2025"; `month: 'long'` as "February 2025". Of an ISO date-time, its day. What is no date comes back as it is. */
export const formatDate = (tag: string, date: PartialDate, month: 'short' | 'long' = 'short'): string => {
  const read = parts(date);
  return read ? formatter(tag, read.precision, month).format(read.at) : date;
};

/** "20 Feb – 1 Apr 2025". Ends of differing precision are written out whole: "2024 – Feb 2025". */
export const formatDates = (tag: string, from: PartialDate, to?: PartialDate): string => {
  if (!to || to === from) return formatDate(tag, from);
  const start = parts(from);
  const end = parts(to);
  if (!start || !end || start.precision !== end.precision || end.at < start.at) {
    return `${formatDate(tag, from)} – ${formatDate(tag, to)}`;
  }
  return formatter(tag, start.precision, 'short').formatRange(start.at, end.at);
};
