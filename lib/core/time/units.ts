import * as calendar from './calendar.ts';
import { away, lengthOf } from './distance.ts';
import { type Day, dayOf, type Grain, type Interval } from './interval.ts';
import type { Fields } from './slots.ts';
import { anchorOf, day, isAnchored, kindOf, type Reading, reading, shifted, type Told } from './told.ts';
import type { Range, Unit } from './words/language.ts';

/** The calendar's unit around a day, `steps` units on; null for hours. */
export const spanAround = (at: Day, unit: Unit, steps: number): Interval | null => {
  const { year, month } = calendar.calendarOf(at);
  switch (unit) {
    case 'day':
    case 'night':
      return day(at + steps);
    case 'weekend':
      return shifted({ from: 5, to: 6 }, calendar.mondayOf(at) + steps * 7);
    case 'week':
    case 'fortnight':
      return shifted({ from: 0, to: 6 }, calendar.mondayOf(at) + steps * 7);
    case 'month':
      return { from: dayOf(year, month + steps, 1), to: dayOf(year, month + steps + 1, 0) };
    case 'quarter':
      return calendar.quarterSpan(year, Math.ceil(month / 3) + steps);
    case 'half':
      return {
        from: calendar.quarterSpan(year, (month > 6 ? 3 : 1) + steps * 2).from,
        to: calendar.quarterSpan(year, (month > 6 ? 4 : 2) + steps * 2).to,
      };
    case 'year':
      return calendar.yearSpan(year + steps);
    case 'decade':
    case 'century': {
      const years = unit === 'decade' ? 10 : 100;
      const first = Math.floor(year / years) * years + steps * years;
      return { from: dayOf(first, 1, 1), to: dayOf(first + years - 1, 12, 31) };
    }
    case 'hour':
      return null;
  }
};

export const grainOf = (unit: Unit): Grain => {
  if (unit === 'day' || unit === 'night' || unit === 'hour' || unit === 'weekend') return 'day';
  if (unit === 'week' || unit === 'fortnight') return 'week';
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? unit : 'span';
};

/** "Last week", "the following year", "the past two months". */
export const unitReading = (fields: Fields, told: Told): Reading | null => {
  const { unit, rel, part } = fields;
  if (unit === undefined || unit === 'hour') return null;
  const relation = rel ?? 'previous';
  const now = told.published;
  const grain = grainOf(unit);
  const kind = kindOf(relation);
  const several = fields.plural === true && fields.n === undefined;
  // "The weeks after the vote" count from the vote.
  if (several && (relation === 'previous' || relation === 'following')) return null;
  const rolling = fields.n !== undefined || several || relation === 'recent' || relation === 'coming';
  if (rolling) {
    const [, length] = lengthOf(fields.n ?? (several ? [1, 8] : [1, 1]), unit);
    const days: Range = [0, length];
    if (relation === 'next' || relation === 'coming')
      return reading(told, away(day(now), 1, days, unit), grain, kind, { future: true });
    if (relation === 'following') return reading(told, away(anchorOf(told), 1, days, unit), grain, kind);
    if (relation === 'this' || relation === 'that') return null;
    const base = relation === 'previous' ? anchorOf(told) : day(now);
    return reading(told, away(base, -1, days, unit), grain, kind);
  }
  if (unit === 'day' || unit === 'night') {
    if (!isAnchored(relation)) return null;
    const steps = relation === 'that' ? 0 : relation === 'previous' ? -1 : 1;
    return reading(told, shifted(anchorOf(told), steps), 'day', kind, { offset: day(steps) });
  }
  const steps = { last: -1, previous: -1, this: 0, that: 0, next: 1, following: 1 }[relation] ?? 0;
  if (isAnchored(relation)) {
    const anchor = anchorOf(told);
    const at = relation === 'previous' ? anchor.from : anchor.to;
    const span = spanAround(at, unit, steps);
    if (span === null) return null;
    const interval =
      part === 'later'
        ? { from: Math.min(at, span.to), to: span.to }
        : part === 'earlier'
          ? { from: span.from, to: Math.max(anchor.from, span.from) }
          : calendar.partOf(span, part, at);
    return reading(told, interval, grain, kind);
  }
  const span = spanAround(now, unit, steps);
  if (span === null) return null;
  const interval = calendar.partOf(span, part, now);
  const future = relation === 'next' || part === 'later' || (relation === 'this' && told.tense === 'future');
  // On a Sunday "last week" may be the one that is just ending.
  const also =
    unit === 'week' && relation === 'last' && calendar.weekdayOf(now) === 0
      ? [{ from: now - 6, to: now }]
      : [];
  return reading(told, interval, grain, kind, { future, also });
};

export const weekdayReading = (fields: Fields, told: Told): Reading | null => {
  const { weekday, rel, rel2 } = fields;
  if (weekday === undefined) return null;
  const now = told.published;
  if (rel2 !== undefined) {
    const week = spanAround(
      isAnchored(rel2) ? anchorOf(told).to : now,
      'week',
      { last: -1, previous: -1, next: 1, following: 1, this: 0, that: 0, recent: -1, coming: 1 }[rel2],
    );
    return week && reading(told, day(week.from + ((weekday + 6) % 7)), 'day', kindOf(rel2));
  }
  const back = (calendar.weekdayOf(now) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (fields.n !== undefined) {
    const weeks = Math.round(fields.n[0]) - 1;
    return reading(told, day(now - (back === 0 ? 7 : back) - weeks * 7), 'day', 'relative');
  }
  switch (rel) {
    case 'last':
    case 'recent': {
      const last = now - (back === 0 ? 7 : back);
      return reading(told, day(last), 'day', 'relative', {
        also: back > 0 && back < 4 ? [day(last - 7)] : [],
      });
    }
    case 'next':
    case 'coming':
      return reading(told, day(now + (ahead === 0 ? 7 : ahead)), 'day', 'relative');
    case 'that':
    case 'previous':
    case 'following': {
      const anchor = anchorOf(told);
      const at = rel === 'following' ? anchor.to + 1 : rel === 'previous' ? anchor.from - 1 : anchor.to;
      const gap = (calendar.weekdayOf(at) - weekday + 7) % 7;
      return reading(told, day(rel === 'following' ? at + ((7 - gap) % 7) : at - gap), 'day', 'anchored');
    }
    default: {
      // A weekday that is also the day of publication may be that of a week ago.
      const also = back === 0 && told.tense !== 'future' ? [day(now - 7)] : [];
      const future =
        told.tense === 'future'
          ? true
          : told.tense === 'would'
            ? ahead > 0 && ahead < back
            : rel === 'this' && told.tense !== 'past' && ahead > 0 && calendar.weekdayOf(now) !== 0;
      return future
        ? reading(told, day(now + ahead), 'day', 'relative', { future: true })
        : reading(told, day(now - back), 'day', 'relative', { also });
    }
  }
};

export const weekendReading = (told: Told): Reading => {
  const now = told.published;
  const coming = shifted({ from: 5, to: 6 }, calendar.mondayOf(now));
  const future = told.tense === 'future' && coming.to >= now;
  const interval = future || coming.from <= now ? coming : shifted(coming, -7);
  return reading(told, interval, 'day', 'relative', { future });
};
