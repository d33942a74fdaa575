import * as calendar from './calendar.ts';
import type { Day, Grain, Interval } from './interval.ts';
import type { Tense } from './tense.ts';
import type { Relation } from './words/language.ts';

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

/** A single day as an interval. */
export const day = (at: Day): Interval => ({ from: at, to: at });
/** A span moved by some days. */
export const shifted = (span: Interval, days: number): Interval => ({
  from: span.from + days,
  to: span.to + days,
});
export const yearNow = (told: Told): number => calendar.calendarOf(told.published).year;
/** What an anchored phrase counts from; publication where nothing was told before. */
export const anchorOf = (told: Told): Interval => told.anchors[0] ?? day(told.published);
export const anchorYear = (told: Told): number => calendar.calendarOf(anchorOf(told).to).year;
export const isAnchored = (rel: Relation | undefined): boolean =>
  rel === 'that' || rel === 'previous' || rel === 'following';

export const reading = (
  told: Told,
  interval: Interval,
  grain: Grain,
  kind: Reading['kind'],
  rest: Partial<Reading> = {},
): Reading => ({ interval, grain, kind, future: interval.from > told.published, also: [], ...rest });

export const kindOf = (rel: Relation | undefined): Reading['kind'] =>
  rel === undefined ? 'calendar' : isAnchored(rel) ? 'anchored' : 'relative';

export const yearOf = (year: number | Relation, told: Told): number => {
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
