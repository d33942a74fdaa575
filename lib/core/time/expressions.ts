import type { Span } from '../article.ts';
import { countedFrom, joined, type Read } from './combine.ts';
import { foldText } from './fold-text.ts';
import { type Grain, type Interval, intervalOf } from './interval.ts';
import { languageOf } from './languages.ts';
import type { Phrase } from './phrases.ts';
import { isWhole, stands, wordBefore } from './plausible.ts';
import { readPhrase } from './readings.ts';
import { tenseAt } from './tense.ts';
import type { Told } from './told.ts';

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

const keyOf = ({ from, to }: Interval): string => `${from} ${to}`;

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
      stands(phrase, text, folded, words) &&
      (now !== null || isWhole(phrase)) &&
      readPhrase(phrase.meaning, phrase.fields, {
        published: now ?? 0,
        tense: 'unknown',
        anchors: [],
        near: false,
      }) !== null,
  );
  const reads: Read[] = [];
  for (const phrase of longest(phrases)) {
    const anchors = reads
      .slice(-4)
      .reverse()
      .filter((read) => !read.reading.future && phrase.start - read.end < anchorReach)
      .map((read) => read.reading.interval)
      .slice(0, 3);
    const verb = tenseAt(text, phrase.start, phrase.end, words);
    const before = wordBefore(folded, phrase.start);
    const until = verb !== 'past' && words.untils.includes(before);
    const told: Told = {
      published: now ?? 0,
      tense: words.sinces.includes(before) ? 'past' : until ? 'future' : verb,
      anchors,
      near: !/[.!?\n]/.test(folded.slice(reads.at(-1)?.end ?? 0, phrase.start)),
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
    const { also, ...rest } = now === null ? { ...reading, future: false } : reading;
    const known = new Set([keyOf(reading.interval)]);
    const others = also.filter((one) => !known.has(keyOf(one)) && known.add(keyOf(one)));
    return {
      start,
      end,
      text: text.slice(start, end),
      ...rest,
      ...(others.length > 0 ? { also: others } : {}),
    };
  });
};
