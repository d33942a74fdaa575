import { foldName } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import { timeExpressions } from '../time/expressions.ts';
import { type Day, intervalOf } from '../time/interval.ts';

export interface AsOfDay {
  /** What could be said on the day. */
  told: string;
  /** What came after it, as the text has it. */
  later: string;
}

/** The first day of the latest date that `text` names in full; null where it names none. */
const latestStart = (text: string): Day | null => {
  const starts = timeExpressions(text, null, 'en').map(({ interval }) => interval.from);
  return starts.length === 0 ? null : Math.max(...starts);
};

const speaksOfLater = (text: string, day: Day): boolean =>
  (latestStart(text) ?? Number.NEGATIVE_INFINITY) > day;

/** "2020–2025" on a day in between is "since 2020": the end was not known. */
const openRanges = (text: string, day: Day): string =>
  text.replace(/\b(\d{4})\s?[–-]\s?(\d{4})\b/g, (range, from: string, to: string) => {
    const end = intervalOf(to);
    const start = intervalOf(from);
    return start && end && start.from <= day && day < end.from ? `since ${from}` : range;
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Does a clause say nothing but a date? Then it dates all that stands before it: "Minister of Justice (January 2025)". */
const isDateOnly = (clause: string): boolean => {
  let rest = clause;
  for (const { text } of timeExpressions(clause, null, 'en')) rest = rest.replace(text, '');
  return !/\p{L}/u.test(rest.replace(/\b(?:since|from|to|until|in office|in|and|as of)\b/g, ''));
};

/**
 * A description, clause by clause: what names a later date is left out, and what hangs on it. So is what uses one of
 * `laterWords`, folded words of offices that the actor had yet to take.
 */
export const descriptionOn = (
  description: string,
  day: Day,
  laterWords: ReadonlySet<string> = new Set(),
): AsOfDay => {
  const isLater = (clause: string) =>
    speaksOfLater(clause, day) ||
    foldName(clause)
      .split(' ')
      .some((word) => laterWords.has(word));
  const clauses = description.match(/\s*\([^)]*\)|[^,;(]+[,;]?/g) ?? [];
  const late = clauses.map(isLater);
  if (!late.includes(true)) return { told: openRanges(description, day), later: '' };
  if (clauses.some((clause, place) => late[place] && isDateOnly(clause)))
    return { told: '', later: description };
  const kept = clauses.filter((clause, place) => {
    // Without its first clause only what speaks of the past stands by itself.
    const stands = !late[0] || /^\s*(?:former|ex-|previously|once)\b/i.test(clause);
    return !late[place] && stands;
  });
  const dropped = clauses.filter((clause) => !kept.includes(clause));
  const tidy = (parts: string[]) =>
    capital(
      parts
        .join('')
        .trim()
        .replace(/[,;]+$/, ''),
    );
  return { told: openRanges(tidy(kept), day), later: tidy(dropped) };
};

/** What of a sentence could be said on the day: its main clauses up to the first that tells of a later one. */
const clausesOn = (sentence: string, day: Day): AsOfDay => {
  const clauses = sentence.split(/;\s+/);
  const first = clauses.findIndex((clause) => speaksOfLater(clause, day));
  if (first <= 0) return { told: '', later: sentence };
  return {
    told: `${clauses.slice(0, first).join('; ')}.`,
    later: capital(clauses.slice(first).join('; ')),
  };
};

/** A summary, sentence by sentence. */
export const summaryOn = (summary: string, day: Day): AsOfDay => {
  const told: string[] = [];
  const later: string[] = [];
  for (const { start, end } of sentencesOf(summary, null)) {
    const sentence = summary.slice(start, end);
    if (!speaksOfLater(sentence, day)) {
      told.push(sentence);
      continue;
    }
    const part = clausesOn(sentence, day);
    if (part.told !== '') told.push(part.told);
    later.push(part.later);
  }
  return { told: told.join(' '), later: later.join(' ') };
};

/** The day of publication; null when unknown. */
export const dayOfPublication = (published: string | null): Day | null =>
  published === null ? null : (intervalOf(published)?.from ?? null);
