/**
 * What the grammar of time needs to know of one language. Keys are words or phrases in lower case, alternatives parted
 * by `|`; accents are folded away before matching, so they may be written properly.
 */
export type Words<T> = Readonly<Record<string, T>>;

export type Unit =
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** Which stretch of a period is meant. `earlier` and `later` are cut off at the day of publication or the anchor. */
export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'start'
  | 'end'
  | 'firstHalf'
  | 'secondHalf'
  | 'earlier'
  | 'later';

/**
 * `last`, `this`, `next` count from publication; `that`, `previous`, `following` from what was told before; `recent` and
 * `coming` roll backwards and forwards from publication.
 */
export type Relation = 'last' | 'this' | 'next' | 'that' | 'previous' | 'following' | 'recent' | 'coming';

export type Holiday =
  | 'christmas'
  | 'christmasEve'
  | 'boxingDay'
  | 'newYear'
  | 'newYearsEve'
  | 'epiphany'
  | 'valentines'
  | 'womensDay'
  | 'carnival'
  | 'ashWednesday'
  | 'palmSunday'
  | 'goodFriday'
  | 'easter'
  | 'easterMonday'
  | 'holyWeek'
  | 'mayDay'
  | 'ascension'
  | 'pentecost'
  | 'juneteenth'
  | 'july4'
  | 'bastilleDay'
  | 'assumption'
  | 'laborDay'
  | 'germanUnity'
  | 'halloween'
  | 'allSaints'
  | 'dayOfTheDead'
  | 'armistice'
  | 'thanksgiving'
  | 'blackFriday';

/** What a phrase means; one function a meaning, whatever the language. */
export type Meaning =
  | 'date'
  | 'dayOfMonth'
  | 'numeric'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'quarter'
  | 'season'
  | 'weekday'
  | 'nthWeekday'
  | 'unit'
  | 'thisUnit'
  | 'beforeLast'
  | 'weekend'
  | 'ago'
  | 'ahead'
  | 'earlier'
  | 'later'
  | 'beforeThat'
  | 'afterThat'
  | 'within'
  | 'into'
  | 'anniversary'
  | 'daysAway'
  | 'anchorDay'
  | 'holiday'
  | 'period';

/** `[lowest, highest]`. */
export type Range = readonly [number, number];

/** Data without code, so that it can be loaded as a file. */
export interface Language {
  tag: string;
  months: Words<number>;
  /** Sunday is 0. */
  weekdays: Words<number>;
  /** Spring is 0. */
  seasons: Words<0 | 1 | 2 | 3>;
  units: Words<Unit>;
  /** The plurals: without a number they mean a few. */
  plurals: Words<Unit>;
  parts: Words<Part>;
  relations: Words<Relation>;
  /** The same, where the word follows its noun: "the week before". */
  trails: Words<Relation>;
  numbers: Words<number>;
  /** "a few", "several". */
  vague: Words<Range>;
  /** "about", "more than": factors of the number that follows. */
  abouts: Words<Range>;
  /** "and a half". */
  halves: Words<number>;
  /** The last one is -1. */
  ordinals: Words<number>;
  /** What a number carries to be an ordinal or a day of the month: "st", "er", "."; a regular expression. */
  ordinalMark: string;
  /** "last year", "that year". */
  years: Words<Relation>;
  /** "the nineties": first year of the decade. */
  decades: Words<number>;
  holidays: Words<Holiday>;
  /** "yesterday": days from publication. */
  days: Words<Range>;
  /** "the day before": days from what was told before. */
  anchorDays: Words<Range>;
  /** Named stretches of time, as two partial dates. */
  periods: Words<readonly [string, string]>;
  /**
   * Phrases, each a regular expression over folded text in which `{slot}` stands for a word list. The longest match
   * wins, then the first in the list.
   */
  phrases: readonly (readonly [Meaning, string])[];
  /** Slots whose words must begin with a capital ("May", "March"). */
  capitals: readonly string[];
  /** Slots whose words must not ("Mars", "Domingo"). */
  lower: readonly string[];
  /** Bare months and seasons that are also names or words: they need one of `leads` before them. */
  doubtful: readonly string[];
  /** Words before a bare month or season that make it one. */
  leads: readonly string[];
  /** Those of `leads` that also join names or count things: "and", "a". */
  joints: readonly string[];
  /** Words before a weekday that make it something else ("every Monday", "Black Friday"). */
  notWeekdays: readonly string[];
  /** Words before a date that make it lie behind. */
  sinces: readonly string[];
  /** Words before a date that make it lie ahead, unless its verb is past. */
  untils: readonly string[];
  /** "from … to", "between … and": opening word (empty: none needed) and the joint. */
  ranges: readonly (readonly [string, string])[];
  /** Regular expressions for one lower-case word, accents kept, in the order in which they are asked. */
  tense: Readonly<Record<'future' | 'would' | 'present' | 'past', string>>;
}
