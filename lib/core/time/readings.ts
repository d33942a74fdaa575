import * as calendar from './calendar.ts';
import { away, lengthOf, someOf } from './distance.ts';
import { type Day, dayOf, type Grain, type Interval, intervalOf } from './interval.ts';
import type { Fields } from './phrases.ts';
import type { Tense } from './tense.ts';
import type { Meaning, Range, Relation, Unit } from './words/language.ts';

/** Where a phrase stands. */
export interface Told {
  published: Day;
  tense: Tense;
  /** What was told before, nearest first. */
  anchors: readonly Interval[];
  /** The nearest anchor stands in the same sentence. */
  near: boolean;
}

export interface Reading {
  interval: Interval;
  grain: Grain;
  kind: 'calendar' | 'relative' | 'anchored';
  offset?: Interval;
  future: boolean;
  /** Second guesses: a week earlier, another anchor. */
  also: Interval[];
}

const day = (at: Day): Interval => ({ from: at, to: at });
const shifted = (span: Interval, days: number): Interval => ({ from: span.from + days, to: span.to + days });
const yearNow = (told: Told): number => calendar.calendarOf(told.published).year;
const anchorOf = (told: Told): Interval => told.anchors[0] ?? day(told.published);
const anchorYear = (told: Told): number => calendar.calendarOf(anchorOf(told).to).year;
const isAnchored = (rel: Relation | undefined): boolean =>
  rel === 'that' || rel === 'previous' || rel === 'following';

const reading = (
  told: Told,
  interval: Interval,
  grain: Grain,
  kind: Reading['kind'],
  rest: Partial<Reading> = {},
): Reading => ({ interval, grain, kind, future: interval.from > told.published, also: [], ...rest });

const kindOf = (rel: Relation | undefined): Reading['kind'] =>
  rel === undefined ? 'calendar' : isAnchored(rel) ? 'anchored' : 'relative';

const yearOf = (year: number | Relation, told: Told): number => {
  switch (year) {
    case 'last':
      return yearNow(told) - 1;
    case 'next':
    case 'coming':
      return yearNow(told) + 1;
    case 'this':
    case 'recent':
      return yearNow(told);
    case 'that':
      return anchorYear(told);
    case 'previous':
      return anchorYear(told) - 1;
    case 'following':
      return anchorYear(told) + 1;
    default:
      return year;
  }
};

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
const yearly = (
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

const spanAround = (at: Day, unit: Unit, steps: number): Interval | null => {
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

const grainOf = (unit: Unit): Grain => {
  if (unit === 'day' || unit === 'night' || unit === 'hour' || unit === 'weekend') return 'day';
  if (unit === 'week' || unit === 'fortnight') return 'week';
  return unit === 'month' || unit === 'quarter' || unit === 'year' ? unit : 'span';
};

/** Grain of a distance: "two weeks ago" is as coarse as a week. */
const amountOf = (fields: Fields): { length: Range; unit: Unit } | null => {
  const { unit } = fields;
  if (unit === undefined) return null;
  const half = fields.half ?? 0;
  const [low, high] = fields.n ?? someOf(unit);
  const first = lengthOf([low + half, high + half], unit);
  if (fields.n2 === undefined || fields.unit2 === undefined) return { length: first, unit };
  const second = lengthOf(fields.n2, fields.unit2);
  return { length: [first[0] + second[0], first[1] + second[1]], unit: fields.unit2 };
};

/** Days beyond which an anchor says nothing to a distance in days or weeks. */
const wideAnchor = 40;

const counted = (fields: Fields, told: Told, meaning: Meaning): Reading | null => {
  const amount = amountOf(fields);
  if (amount === null) return null;
  const { length, unit } = amount;
  const now = day(told.published);
  const grain = grainOf(unit);
  const ago = away(now, -1, length, unit);
  const sign = meaning === 'earlier' || meaning === 'beforeThat' ? -1 : 1;
  const offset = away(day(0), sign, length, unit);
  const fine = unit === 'hour' || unit === 'day' || unit === 'week';
  const width = ({ from, to }: Interval) => (fine && !told.near && to - from > wideAnchor ? 1 : 0);
  const anchors = [...told.anchors].sort((a, b) => width(a) - width(b));
  const fromAnchors = anchors.map((anchor) => away(anchor, sign, length, unit));
  switch (meaning) {
    case 'ago':
      return reading(told, ago, grain, 'relative', { future: false });
    case 'ahead':
      return reading(told, away(now, 1, length, unit), grain, 'relative', { future: true });
    case 'within': {
      const within: Range = [0, length[1]];
      const [first, ...rest] = anchors.map((anchor) => away(anchor, 1, within, unit));
      const back = { from: ago.from, to: told.published };
      const also = first ? [...rest, back] : [];
      return reading(told, first ?? back, grain, 'anchored', {
        offset: away(day(0), 1, within, unit),
        also,
        future: false,
      });
    }
    case 'earlier': {
      const [first, ...rest] = fromAnchors;
      return reading(told, first ?? ago, grain, 'anchored', { offset, also: first ? [...rest, ago] : [] });
    }
    case 'later': {
      const [first, ...rest] = fromAnchors;
      return reading(told, first ?? ago, grain, 'anchored', { offset, also: first ? [...rest, ago] : [] });
    }
    case 'beforeThat': {
      const [first, ...rest] = fromAnchors;
      return reading(told, first ?? ago, grain, 'anchored', { offset, also: first ? [...rest, ago] : [] });
    }
    default:
      // "Two years after the assault" mostly means that the assault was two years ago.
      return reading(told, ago, grain, 'anchored', { offset, also: fromAnchors, future: false });
  }
};

const unitReading = (fields: Fields, told: Told): Reading | null => {
  const { unit, rel, part } = fields;
  if (unit === undefined || unit === 'hour') return null;
  const relation = rel ?? 'previous';
  const now = told.published;
  const grain = grainOf(unit);
  const kind = kindOf(relation);
  const several = fields.plural === true && fields.n === undefined;
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

const weekdayReading = (fields: Fields, told: Told): Reading | null => {
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

const dateReading = (fields: Fields, told: Told): Reading | null => {
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

const weekendReading = (told: Told): Reading => {
  const now = told.published;
  const coming = shifted({ from: 5, to: 6 }, calendar.mondayOf(now));
  const future = told.tense === 'future' && coming.to >= now;
  const interval = future || coming.from <= now ? coming : shifted(coming, -7);
  return reading(told, interval, 'day', 'relative', { future });
};

/** What is told in the past has not yet to come: takes the first second guess that lies behind. */
const behind = (read: Reading | null, told: Told): Reading | null => {
  if (read === null || read.kind !== 'anchored' || told.tense === 'future') return read;
  if (read.interval.from <= told.published) return read;
  const also = read.also.filter((one) => one.from <= told.published);
  const [first, ...rest] = also;
  return first ? { ...read, interval: first, also: rest, future: false } : read;
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
