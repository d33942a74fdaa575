import * as calendar from './calendar.ts';
import { counted } from './counted.ts';
import { dayOf, type Interval, intervalOf } from './interval.ts';
import type { Fields } from './slots.ts';
import { anchorOf, day, type Reading, reading, type Told, yearNow, yearOf } from './told.ts';
import { grainOf, spanAround, unitReading, weekdayReading, weekendReading } from './units.ts';
import type { Meaning } from './words/language.ts';
import { dateReading, yearly } from './yearly.ts';

/** What is told in the past has not yet to come: takes the first second guess that lies behind. */
const behind = (read: Reading | null, told: Told): Reading | null => {
  if (read === null || read.kind !== 'anchored' || told.tense === 'future') return read;
  if (read.interval.from <= told.published) return read;
  const also = read.also.filter((one) => one.from <= told.published);
  const [first, ...rest] = also;
  if (first) return { ...read, interval: first, also: rest, future: false };
  // "The day after the vote", and nothing told before: the vote was the day before this one.
  const { from, to } = read.interval;
  const mirrored = { from: 2 * told.published - to, to: 2 * told.published - from };
  return { ...read, interval: mirrored, also: [], future: false };
};

/** The season that was `count` such seasons ago, the one that goes on not counted. */
const seasonsAgo = (season: number, count: number, told: Told): Reading => {
  const year = yearNow(told);
  const last = calendar.seasonSpan(year, season).to < told.published ? year : year - 1;
  const ended = calendar.seasonSpan(last, season).to < told.published ? last : last - 1;
  return reading(told, calendar.seasonSpan(ended - count + 1, season), 'season', 'relative');
};

/** Reads a phrase; null where its words turn out to be no time. */
export const readPhrase = (meaning: Meaning, fields: Fields, told: Told): Reading | null =>
  behind(read(meaning, fields, told), told);

const read = (meaning: Meaning, fields: Fields, told: Told): Reading | null => {
  const now = told.published;
  switch (meaning) {
    case 'date':
    case 'numeric':
      return dateReading(fields, told);
    case 'month': {
      const { month } = fields;
      return month === undefined
        ? null
        : yearly(fields, told, (year) => calendar.monthSpan(year, month), 'month');
    }
    case 'season': {
      const { season, year } = fields;
      if (season === undefined) return null;
      const spanIn = (one: number) => calendar.seasonSpan(one, season);
      if (fields.n !== undefined) return seasonsAgo(season, Math.round(fields.n[0]), told);
      const read = yearly(fields, told, spanIn, 'season');
      // "The winter of 2022" may have begun or ended in that year.
      if (season === 3 && year !== undefined) read.also.push(spanIn(yearOf(year, told) - 1));
      return read;
    }
    case 'holiday': {
      const { holiday } = fields;
      return holiday === undefined
        ? null
        : yearly(fields, told, (year) => calendar.holidaySpan(holiday, year), 'day');
    }
    case 'quarter': {
      const { ordinal } = fields;
      if (ordinal === undefined || ordinal > 4) return null;
      if (ordinal < 0 && fields.year === undefined)
        return unitReading({ ...fields, unit: 'quarter', rel: 'last' }, told);
      const spanIn = (year: number) => calendar.quarterSpan(year, ordinal < 0 ? 4 : ordinal);
      return { ...yearly(fields, told, spanIn, 'season'), grain: 'quarter' };
    }
    case 'nthWeekday': {
      const { ordinal, weekday, month } = fields;
      if (ordinal === undefined || weekday === undefined || month === undefined || ordinal > 5) return null;
      return yearly(fields, told, (year) => day(calendar.nthWeekdayOf(year, month, weekday, ordinal)), 'day');
    }
    case 'year': {
      const { year, year2 } = fields;
      if (year === undefined) return null;
      if (typeof year !== 'number') return unitReading({ ...fields, unit: 'year', rel: year }, told);
      const first = yearOf(year, told);
      const span = calendar.yearSpan(first);
      if (year2 !== undefined) {
        if (year2 <= first) return null;
        return reading(told, { from: span.from, to: calendar.yearSpan(year2).to }, 'span', 'calendar');
      }
      return reading(told, calendar.partOf(span, fields.part, now), 'year', 'calendar');
    }
    case 'decade': {
      if (fields.decade === undefined) return null;
      const span = { from: dayOf(fields.decade, 1, 1), to: dayOf(fields.decade + 9, 12, 31) };
      return reading(told, calendar.partOf(span, fields.part, now), 'span', 'calendar');
    }
    case 'century': {
      const { ordinal } = fields;
      if (ordinal === undefined || ordinal < 1 || ordinal > 22) return null;
      const span = { from: dayOf(ordinal * 100 - 99, 1, 1), to: dayOf(ordinal * 100, 12, 31) };
      return reading(told, calendar.partOf(span, fields.part, now), 'span', 'calendar');
    }
    case 'weekday':
      return weekdayReading(fields, told);
    case 'unit':
      return unitReading(fields, told);
    case 'thisUnit': {
      const { unit, part } = fields;
      if (unit === undefined || unit === 'day' || unit === 'night' || unit === 'weekend') return null;
      const [here, before] = [spanAround(now, unit, 0), spanAround(now, unit, -1)];
      if (!here || !before) return null;
      const interval = calendar.partOf(here, part, now);
      const gone = interval.from > now && told.tense === 'past';
      return reading(told, gone ? calendar.partOf(before, part, now) : interval, grainOf(unit), 'relative');
    }
    case 'beforeLast': {
      if (fields.season !== undefined) return seasonsAgo(fields.season, 2, told);
      const span = fields.unit && spanAround(now, fields.unit, -2);
      return span ? reading(told, span, grainOf(fields.unit ?? 'day'), 'relative') : null;
    }
    case 'weekend':
      return weekendReading(told);
    case 'anniversary': {
      const { ordinal } = fields;
      if (ordinal === undefined || ordinal < 1) return null;
      // Stories on an anniversary are written some weeks about it.
      const at = now - Math.round(ordinal * 365.25);
      return reading(told, { from: at - 30, to: at + 30 }, 'month', 'relative');
    }
    case 'anchorDay':
    case 'daysAway': {
      const { days } = fields;
      if (days === undefined) return null;
      const move = (base: Interval) => ({ from: base.from + days[0], to: base.to + days[1] });
      if (meaning === 'daysAway') return reading(told, move(day(now)), 'day', 'relative');
      const also = told.anchors.slice(1).map(move);
      return reading(told, move(anchorOf(told)), 'day', 'anchored', {
        offset: { from: days[0], to: days[1] },
        also: told.anchors.length > 0 && days[0] < 0 ? [...also, move(day(now))] : also,
      });
    }
    case 'dayOfMonth': {
      const { day: at } = fields;
      if (at === undefined) return null;
      const { year, month } = calendar.calendarOf(now);
      const here = dayOf(year, month, at);
      const past = told.tense !== 'future';
      const steps = past && here > now ? -1 : !past && here < now ? 1 : 0;
      return reading(told, day(dayOf(year, month + steps, at)), 'day', 'relative');
    }
    case 'period': {
      const from = fields.period && intervalOf(fields.period[0]);
      const to = fields.period && intervalOf(fields.period[1]);
      if (!from || !to) return null;
      return reading(told, { from: from.from, to: to.to }, from.from === to.to ? 'day' : 'span', 'calendar');
    }
    default:
      return counted(fields, told, meaning);
  }
};
