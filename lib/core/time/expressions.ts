import type { Span } from '../article.ts';
import { type Grain, type Interval, intervalOf } from './interval.ts';
import { languageOf } from './languages.ts';
import { type Fields, foldText, type Phrase } from './phrases.ts';
import { type Reading, readPhrase, type Told } from './readings.ts';
import { tenseAt } from './tense.ts';
import type { Language } from './words/language.ts';

/** A time expression of a text, read against the day of publication. */
export interface TimeExpression extends Span {
  /** The words, as the text has them. */
  text: string;
  interval: Interval;
  grain: Grain;
  /**
   * `calendar`: names its date ("February 2025", "2020", "Oct. 7"). `relative`: counted from publication ("last Friday",
   * "two weeks ago"). `anchored`: counted from something told before ("two weeks earlier", "two days after the vote");
   * its interval is a best guess (from the expression before it, else from publication).
   */
  kind: 'calendar' | 'relative' | 'anchored';
  /** Of `anchored`: distance from the anchor in days; negative is earlier. */
  offset?: Interval;
  /** Other readings, less sure: another anchor, a week earlier. Left out where there are none. */
  also?: Interval[];
  /** It speaks of what is still to come. */
  future: boolean;
}

/** How far back, in characters, an earlier expression may be told to anchor "two weeks earlier": some two paragraphs. */
const anchorReach = 700;

/** After a number that looks like a year, these make it an amount. */
const amountAfter =
  /^ ?(?:%|€|\$|£|°|percent|per cent|prozent|por ciento|pour cent|euros?|dollars?|dolares|pesos|pfund|km|kilomet|met(?:er|re|ro)s?\b|miles?\b|kg|tonn|hectares|people|soldiers|troops|soldados|soldaten|personas|personnes|menschen)/;

const wordBefore = (folded: string, start: number): string =>
  /(\p{L}+)[ "'(]*$/u.exec(folded.slice(Math.max(0, start - 30), start))?.[1] ?? '';

/** Words whose look alone does not make them a time; judged by what stands before and after. */
const stands = (phrase: Phrase, folded: string, language: Language): boolean => {
  const { meaning, fields } = phrase;
  const before = wordBefore(folded, phrase.start);
  const after = folded.slice(phrase.end, phrase.end + 20);
  const bare = Object.keys(fields).length === 1;
  const led = language.leads.includes(before);
  const words = folded.slice(phrase.start, phrase.end);
  if (meaning === 'month' && bare && language.doubtfulMonths.includes(words.replace('.', ''))) return led;
  if (meaning === 'season' && bare) return led || /^(?:the|el|la|le|der|im) /.test(words);
  if (meaning === 'weekday' && bare) return !language.notWeekdays.includes(before);
  if (meaning === 'year' && typeof fields.year === 'number' && fields.part === undefined) {
    if (/[$€£#/.:_-]$/.test(folded.slice(0, phrase.start)) || amountAfter.test(after)) return false;
    return (fields.year >= 1900 && fields.year % 100 !== 0 && fields.year < 2100) || led;
  }
  return true;
};

/** Does the phrase say its year, so that it can be read without the day of publication? */
const isWhole = ({ meaning, fields }: Phrase): boolean =>
  typeof fields.year === 'number' || meaning === 'decade' || meaning === 'century' || meaning === 'period';

/** The longest phrases that do not overlap, in text order. */
const longest = (phrases: Phrase[]): Phrase[] => {
  const taken: Phrase[] = [];
  for (const phrase of phrases.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start,
  )) {
    if (taken.every((other) => phrase.end <= other.start || phrase.start >= other.end)) taken.push(phrase);
  }
  return taken.sort((a, b) => a.start - b.start);
};

interface Read extends Phrase {
  reading: Reading;
  told: Told;
}

/** "From March to May 2020": the opening takes the year of the end, and the two are one stretch of time. */
const joined = (first: Read, second: Read, folded: string, language: Language): Read | null => {
  const between = folded.slice(first.end, second.start).trim();
  const head = folded.slice(Math.max(0, first.start - 12), first.start).trimEnd();
  const opening = language.ranges.find(
    ([open, joint]) => between === joint && (open === '' || head.endsWith(open)),
  );
  if (!opening || first.reading.kind === 'anchored' || second.reading.kind === 'anchored') return null;
  if (first.meaning !== second.meaning && opening[0] === '') return null;
  const withYear = (read: Read, year: number): Reading | null =>
    readPhrase(read.meaning, { ...read.fields, year }, read.told);
  const yearIn = (fields: Fields) => (typeof fields.year === 'number' ? fields.year : undefined);
  let a: Reading | null = first.reading;
  let b = second.reading;
  const yearA = yearIn(first.fields);
  const yearB = yearIn(second.fields);
  if (yearA === undefined && yearB !== undefined) {
    a = withYear(first, yearB);
    if (a && a.interval.from > b.interval.to) a = withYear(first, yearB - 1);
  } else if (yearB === undefined && b.interval.to < a.interval.from) {
    const year = Number(new Date(a.interval.from * 86_400_000).getUTCFullYear());
    if (yearA === undefined && first.told.tense === 'past') a = withYear(first, year - 1);
    else {
      b = withYear(second, year) ?? b;
      if (b.interval.to < a.interval.from) b = withYear(second, year + 1) ?? b;
    }
  }
  if (!a || b.interval.to < a.interval.from) return null;
  const reading: Reading = {
    ...b,
    interval: { from: a.interval.from, to: b.interval.to },
    grain: a.grain === 'day' && b.grain === 'day' ? 'day' : 'span',
    future: a.future,
    also: [],
  };
  return { ...second, start: first.start, reading };
};

/** "Two days before Christmas": counted from the expression that follows at once. */
const countedFrom = (first: Read, second: Read, folded: string): Read | null => {
  if (first.meaning !== 'beforeThat' && first.meaning !== 'afterThat' && first.meaning !== 'anchorDay')
    return null;
  const { offset } = first.reading;
  if (!offset || !/^ ?(?:before|after|of|the|that| )*$/.test(folded.slice(first.end, second.start)))
    return null;
  const { from, to } = second.reading.interval;
  const interval = { from: from + offset.from, to: to + offset.to };
  const reading: Reading = { ...second.reading, interval, grain: first.reading.grain, also: [] };
  return { ...second, start: first.start, reading };
};

/**
 * Time expressions of `text`, in order, not overlapping. `published` is an ISO date or instant; without one only full
 * calendar dates are read. `language` is a BCP 47 tag; English, Spanish, French and German are known, else English.
 */
export const timeExpressions = (
  text: string,
  published: string | null,
  language: string | null,
): TimeExpression[] => {
  const { words, find } = languageOf(language);
  const folded = foldText(text);
  const now = published === null ? null : (intervalOf(published)?.from ?? null);
  const phrases = find(text, folded).filter(
    (phrase) =>
      stands(phrase, folded, words) &&
      (now !== null || isWhole(phrase)) &&
      readPhrase(phrase.meaning, phrase.fields, { published: now ?? 0, tense: 'unknown', anchors: [] }) !==
        null,
  );
  const reads: Read[] = [];
  for (const phrase of longest(phrases)) {
    const anchors = reads
      .slice(-3)
      .reverse()
      .filter((read) => !read.reading.future && phrase.start - read.end < anchorReach)
      .map((read) => read.reading.interval)
      .slice(0, 2);
    const told: Told = {
      published: now ?? 0,
      tense: tenseAt(text, phrase.start, phrase.end, words),
      anchors,
    };
    const reading = readPhrase(phrase.meaning, phrase.fields, told);
    if (reading === null) continue;
    const read = { ...phrase, reading, told };
    const last = reads.at(-1);
    const one = last && (joined(last, read, folded, words) ?? countedFrom(last, read, folded));
    if (one) reads.splice(-1, 1, one);
    else reads.push(read);
  }
  return reads.map(({ start, end, reading }) => {
    const { also, ...rest } = reading;
    return { start, end, text: text.slice(start, end), ...rest, ...(also.length > 0 ? { also } : {}) };
  });
};
