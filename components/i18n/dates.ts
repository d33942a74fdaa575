import type { PartialDate } from '../../lib/core/knowledge/records.ts';
import { formatWhen, type MonthStyle } from '../../lib/core/time/format.ts';

/** `2025-02` as "Feb 2025"; `month: 'long'` as "February 2025". Of an ISO date-time, its day. What is no date comes back as it is. */
export const formatDate = (tag: string, date: PartialDate, month: MonthStyle = 'short'): string =>
  formatWhen(date, undefined, tag, month);

/** "20 Feb – 1 Apr 2025". Ends of differing precision are written out whole: "2024 – Feb 2025". */
export const formatDates = (tag: string, from: PartialDate, to?: PartialDate): string =>
  formatWhen(from, to, tag);

/** The day of a moment (epoch milliseconds) where the reader is, as an ISO date. */
export const isoDay = (at: number): string => {
  const moment = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};
