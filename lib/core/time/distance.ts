import type { Interval } from './interval.ts';
import type { Range, Unit } from './words/language.ts';

const daysIn: Record<Unit, number> = {
  hour: 1 / 24,
  day: 1,
  night: 1,
  weekend: 7,
  week: 7,
  fortnight: 14,
  month: 30.44,
  quarter: 91.3,
  half: 182.6,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
};

/** Numbers meant by a bare plural ("weeks ago"). Two minutes or hours to some twenty of them, else two to ten. */
export const someOf = (unit: Unit): Range => (unit === 'hour' ? [0, 20] : [2, 10]);

/** A length of time in days, lowest and highest, without tolerance. */
export const lengthOf = (n: Range, unit: Unit): Range => [n[0] * daysIn[unit], n[1] * daysIn[unit]];

/**
 * How far from its word a distance may lie, in days. Measured on news of known dates: writers count days exactly, weeks
 * to within some days, months to within half of one, years to within four to seven months.
 */
export const toleranceOf = (unit: Unit, days: number): number => {
  switch (unit) {
    case 'hour':
      return 0;
    case 'day':
    case 'night':
      return days < 20 ? 1 : 1 + days * 0.03;
    case 'weekend':
    case 'week':
    case 'fortnight':
      return 4 + days * 0.12;
    case 'month':
    case 'quarter':
      return 16 + days * 0.08;
    case 'half':
      return 45;
    case 'year':
      return days < 360 ? 60 : Math.min(213, 122 + (days / 365.25 - 1) * 30);
    case 'decade':
      return Math.min(1500, days * 0.15);
    case 'century':
      return days * 0.1;
  }
};

/** The days that lie `length` before (`sign` -1) or after (1) `base`, with the tolerance of `unit`. */
export const away = (base: Interval, sign: 1 | -1, length: Range, unit: Unit): Interval => {
  const slack = toleranceOf(unit, length[1]);
  const near = Math.max(0, Math.round(length[0] - slack));
  const far = unit === 'hour' ? Math.ceil(length[1]) : Math.round(length[1] + slack);
  return sign < 0
    ? { from: base.from - far, to: base.to - near }
    : { from: base.from + near, to: base.to + far };
};
