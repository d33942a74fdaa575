import { foldText } from './fold-text.ts';
import type { Phrase } from './phrases.ts';
import { readPhrase } from './readings.ts';
import type { Fields } from './slots.ts';
import type { Reading, Told } from './told.ts';
import type { Language } from './words/language.ts';

/** A phrase with what it says where it stands. */
export interface Read extends Phrase {
  reading: Reading;
  told: Told;
}

/** "From March to May 2020": the opening takes the year of the end, and the two are one stretch of time. */
export const joined = (first: Read, second: Read, folded: string, language: Language): Read | null => {
  const between = folded.slice(first.end, second.start).trim();
  const head = folded.slice(Math.max(0, first.start - 12), first.start).trimEnd();
  const opening = language.ranges.find(
    ([open, joint]) => between === foldText(joint) && (open === '' || head.endsWith(open)),
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
export const countedFrom = (first: Read, second: Read, folded: string): Read | null => {
  if (first.meaning !== 'beforeThat' && first.meaning !== 'afterThat' && first.meaning !== 'anchorDay')
    return null;
  const { offset } = first.reading;
  if (
    !offset ||
    !/^ ?(?:before|after|of|the|de|del|du|d'|l'|la|le|el|von|vor|dem|der|den| )*$/.test(
      folded.slice(first.end, second.start),
    )
  )
    return null;
  const { from, to } = second.reading.interval;
  const interval = { from: from + offset.from, to: to + offset.to };
  const reading: Reading = { ...second.reading, interval, grain: first.reading.grain, also: [] };
  return { ...second, start: first.start, reading };
};
