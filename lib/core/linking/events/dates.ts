import type { TimeExpression } from '../../time/expressions.ts';
import { dayOf, type Interval, isoOf } from '../../time/interval.ts';

/** How a time expression stands to an event. */
export interface DateFit {
  time: TimeExpression;
  /** Days between the two by the nearest reading; 0 where they overlap. */
  gap: number;
  fits: boolean;
  /** It fits by a second guess only: another anchor, a week earlier. */
  guessed: boolean;
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
const gapTo = (interval: Interval, begins: Interval, ends: Interval | null): number =>
  Math.min(
    gapBetween(interval, begins),
    ends === null ? Number.POSITIVE_INFINITY : gapBetween(interval, ends),
  );

/**
 * Whether a span of days fits any of `times` by its first or second reading: `dateFitOf` for tens of thousands of events,
 * without an object for each. Overlapping expressions are merged first.
 */
export const fitsAny = (times: readonly TimeExpression[]): ((span: Interval) => boolean) => {
  const spans = times
    .flatMap(({ interval, also, grain }) =>
      [interval, ...(also ?? [])].map(({ from, to }) => ({
        from: from - tolerance[grain],
        to: to + tolerance[grain],
      })),
    )
    .sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return ({ from, to }) => merged.some((span) => span.from <= to && from <= span.to);
};

/** `anchored`: what the expression means when counted from events of the article, see `anchoredReadings`. */
export const dateFitOf = (
  time: TimeExpression,
  begins: Interval,
  ends: Interval | null,
  anchored: readonly Interval[] = [],
): DateFit => {
  const first = gapTo(time.interval, begins, ends);
  const allowed = tolerance[time.grain];
  if (first <= allowed) return { time, gap: first, fits: true, guessed: false };
  const others = [...(time.also ?? []), ...anchored].map((interval) => gapTo(interval, begins, ends));
  const gap = Math.min(first, ...others);
  return { time, gap, fits: gap <= allowed, guessed: gap <= allowed };
};

const inYear = (day: number, shift: number): number => {
  const [year = 0, month = 1, date = 1] = isoOf(day).split('-').map(Number);
  return dayOf(year + shift, month, date);
};

/**
 * What an anchored expression means when counted from an event that begins on `anchor`: "two days after" is its offset
 * away, "the following January" the first one from there on.
 */
export const readingFrom = (time: TimeExpression, anchor: Interval): Interval | null => {
  if (time.kind !== 'anchored') return null;
  if (time.offset) return { from: anchor.from + time.offset.from, to: anchor.to + time.offset.to };
  if (time.grain !== 'month' && time.grain !== 'season') return null;
  const { from, to } = time.interval;
  let shift = Number(isoOf(anchor.from).slice(0, 4)) - Number(isoOf(from).slice(0, 4));
  if (inYear(to, shift) < anchor.from) shift++;
  return { from: inYear(from, shift), to: inYear(to, shift) };
};

/** Half the width of an expression, in days; open ones count as ten years. */
export const halfWidth = ({ interval }: TimeExpression): number =>
  Math.min(1825, (interval.to - interval.from) / 2);
