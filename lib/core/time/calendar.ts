import { type Day, dayOf, type Interval, isoOf } from './interval.ts';
import type { Holiday, Part } from './words/language.ts';

export interface YearMonthDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export const calendarOf = (day: Day): YearMonthDay => {
  const date = isoOf(day);
  const [year = '', month = '', dayOfMonth = ''] = date.replace(/^-/, '').split('-');
  return { year: Number(year), month: Number(month), day: Number(dayOfMonth) };
};

/** Sunday is 0. Day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day => day - ((weekdayOf(day) + 6) % 7);

export const monthSpan = (year: number, month: number): Interval => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + 1, 0),
});

export const yearSpan = (year: number): Interval => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });

/** `quarter` is 1 to 4, running on beyond. */
export const quarterSpan = (year: number, quarter: number): Interval => ({
  from: dayOf(year, quarter * 3 - 2, 1),
  to: dayOf(year, quarter * 3 + 1, 0),
});

/**
 * A season of the northern year, spring being 0, from the first of its first month to its astronomical end: news means
 * the one or the other. Winter begins in `year` and ends in the next.
 */
export const seasonSpan = (year: number, season: number): Interval => {
  const first = 3 + season * 3;
  return { from: dayOf(year, first, 1), to: dayOf(year, first + 3, 21) };
};

/** Share of a period, from and to, for which each part stands; generous, as "early March" may be the eleventh. */
const shares: Record<Exclude<Part, 'earlier' | 'later'>, readonly [number, number]> = {
  early: [0, 0.37],
  mid: [0.3, 0.7],
  late: [0.63, 1],
  start: [0, 0.25],
  end: [0.72, 1],
  firstHalf: [0, 0.5],
  secondHalf: [0.5, 1],
};

/** The stretch of `span` that `part` names. `now` is where "earlier" ends and "later" begins. */
export const partOf = (span: Interval, part: Part | undefined, now: Day): Interval => {
  if (part === undefined) return span;
  if (part === 'earlier' || part === 'later') {
    if (now < span.from || now > span.to) return partOf(span, part === 'earlier' ? 'early' : 'late', now);
    return part === 'earlier' ? { from: span.from, to: now } : { from: now, to: span.to };
  }
  const days = span.to - span.from + 1;
  const [from, to] = shares[part];
  return { from: span.from + Math.floor(days * from), to: span.from + Math.ceil(days * to) - 1 };
};

/** Easter Sunday, Gregorian: the rule of Gauss in the form that needs no exceptions (Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapShift = Math.floor((century + 8) / 25);
  const moonShift = Math.floor((century - leapShift + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1);
};

/** The `nth` weekday of a month; -1 is the last one. */
export const nthWeekdayOf = (year: number, month: number, weekday: number, nth: number): Day => {
  if (nth < 0) {
    const last = dayOf(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
};

/** Month, day and length in days of holidays that stay where they are. "At Christmas" is the eve to Boxing Day. */
const fixed: Partial<Record<Holiday, readonly [number, number, number]>> = {
  christmas: [12, 24, 3],
  christmasEve: [12, 24, 1],
  boxingDay: [12, 26, 1],
  newYear: [1, 1, 1],
  newYearsEve: [12, 31, 1],
  epiphany: [1, 6, 1],
  valentines: [2, 14, 1],
  womensDay: [3, 8, 1],
  mayDay: [5, 1, 1],
  juneteenth: [6, 19, 1],
  july4: [7, 4, 1],
  bastilleDay: [7, 14, 1],
  assumption: [8, 15, 1],
  germanUnity: [10, 3, 1],
  halloween: [10, 31, 1],
  allSaints: [11, 1, 1],
  dayOfTheDead: [11, 2, 1],
  armistice: [11, 11, 1],
};

/** Days from Easter Sunday, and length. "At Easter" is Friday to Monday. */
const movable: Partial<Record<Holiday, readonly [number, number]>> = {
  carnival: [-48, 2],
  ashWednesday: [-46, 1],
  palmSunday: [-7, 1],
  goodFriday: [-2, 1],
  easter: [-2, 4],
  easterMonday: [1, 1],
  holyWeek: [-7, 8],
  ascension: [39, 1],
  pentecost: [49, 2],
};

export const holidaySpan = (holiday: Holiday, year: number): Interval => {
  const date = fixed[holiday];
  if (date) {
    const from = dayOf(year, date[0], date[1]);
    return { from, to: from + date[2] - 1 };
  }
  const shift = movable[holiday];
  if (shift) {
    const from = easterOf(year) + shift[0];
    return { from, to: from + shift[1] - 1 };
  }
  if (holiday === 'laborDay') {
    const monday = nthWeekdayOf(year, 9, 1, 1);
    return { from: monday, to: monday };
  }
  const thursday = nthWeekdayOf(year, 11, 4, 4);
  return holiday === 'blackFriday'
    ? { from: thursday + 1, to: thursday + 1 }
    : { from: thursday, to: thursday };
};
