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
    return start && end && start.from <= day && end.to > day && day < (intervalOf(to)?.from ?? 0)
      ? `since ${from}`
      : range;
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A description, clause by clause: one that names a later date is left out, and with the first clause what hangs on it. */
export const descriptionOn = (description: string, day: Day): AsOfDay => {
  if (!speaksOfLater(description, day)) return { told: openRanges(description, day), later: '' };
  const clauses = description.match(/\s*\([^)]*\)|[^,;(]+[,;]?/g) ?? [];
  const kept: string[] = [];
  const dropped: string[] = [];
  let first = true;
  let lost = false;
  for (const clause of clauses) {
    const early = !speaksOfLater(clause, day);
    const stands = !lost || /^\s*(?:former|ex-|previously|once)\b/i.test(clause);
    if (early && stands) kept.push(openRanges(clause, day));
    else dropped.push(clause);
    if (first) lost = !early;
    first = false;
  }
  const tidy = (parts: string[]) =>
    capital(
      parts
        .join('')
        .trim()
        .replace(/[,;]+$/, ''),
    );
  return { told: tidy(kept), later: tidy(dropped) };
};

/** A summary, sentence by sentence. */
export const summaryOn = (summary: string, day: Day): AsOfDay => {
  const told: string[] = [];
  const later: string[] = [];
  for (const { start, end } of sentencesOf(summary, null)) {
    const sentence = summary.slice(start, end);
    (speaksOfLater(sentence, day) ? later : told).push(sentence);
  }
  return { told: told.join(' '), later: later.join(' ') };
};

/** The day of publication; null when unknown. */
export const dayOfPublication = (published: string | null): Day | null =>
  published === null ? null : (intervalOf(published)?.from ?? null);
