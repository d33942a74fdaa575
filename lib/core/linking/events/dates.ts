import type { TimeExpression } from '../../time/expressions.ts';
import type { Interval } from '../../time/interval.ts';

/** How a time expression stands to an event. */
export interface DateFit {
  time: TimeExpression;
  /** Days between the two; 0 where they overlap. */
  gap: number;
  fits: boolean;
}

/** Days by which an event may miss an expression of each grain: reports lag by a day, "in March" is loose. */
const tolerance: Record<TimeExpression['grain'], number> = {
  day: 1,
  week: 2,
  month: 3,
  quarter: 5,
  season: 12,
  year: 5,
  span: 3,
};

const gapBetween = (a: Interval, b: Interval): number => Math.max(0, a.from - b.to, b.from - a.to);

/** The beginning of an event may fit an expression, or its end; what lies between is no date of it. */
export const dateFitOf = (time: TimeExpression, begins: Interval, ends: Interval | null): DateFit => {
  const gap = Math.min(
    gapBetween(time.interval, begins),
    ends === null ? Number.POSITIVE_INFINITY : gapBetween(time.interval, ends),
  );
  return { time, gap, fits: gap <= tolerance[time.grain] };
};

/** Half the width of an expression, in days; open ones count as ten years. */
export const halfWidth = ({ interval }: TimeExpression): number =>
  Math.min(1825, (interval.to - interval.from) / 2);

/**
 * How much a fit tells: ln(events / events that fit), over all that passed the gate. "On Friday" leaves two, "in recent
 * years" leaves half of them. `days`: first days of the events, sorted.
 */
export const informationOf = (time: TimeExpression, days: readonly number[]): number => {
  const pad = tolerance[time.grain];
  const first = lowerBound(days, time.interval.from - pad);
  const last = lowerBound(days, time.interval.to + pad + 1);
  return Math.log((days.length + 1) / (last - first + 1));
};

const lowerBound = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
