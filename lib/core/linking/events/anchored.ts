import type { TimeExpression } from '../../time/expressions.ts';
import type { SentenceReading } from './article-reading.ts';
import { type DateFit, dateFitOf, readingFrom } from './dates.ts';
import type { EventReading } from './event-reading.ts';
import type { Pair } from './features.ts';
import { gistOf, likenessOf } from './gist.ts';
import { type Measured, measurePair, pairAt } from './measure.ts';
import type { ContentWord } from './words.ts';

/** An event this likely (log-odds of the first stage) is one from which a text may count. */
const anchorScore = -1.5;
/** How many sentences back, and on, the event may be told from which an expression counts. */
const anchorBefore = 3;
const anchorAfter = 1;
/** How much the words after "two days after" must be like an event to be what they mean: share of stems, or likeness. */
const phraseMet = 0.4;
/** Of events that a phrase could name, the best so many are tried. */
const mostPhraseAnchors = 3;
/** How far the phrase reaches, in characters, unless punctuation ends it. */
const phraseReach = 50;
/** The words that follow an expression up to the next punctuation: "two days after *the election*". */
const phraseAfter = (text: string, time: TimeExpression, { words }: SentenceReading): ContentWord[] => {
  const after = text.slice(time.end, time.end + phraseReach);
  const end = time.end + (/[,.;:()\u2013\u2014!?"]/.exec(after)?.index ?? after.length);
  return words.filter(({ start }) => start >= time.end && start < end);
};

/** The events that a phrase names, with how well. Of several elections, the one whose actors the article names. */
const namedBy = (
  words: readonly ContentWord[],
  { events, pairs, article, vectors }: Measured,
): Map<number, number> => {
  const found = new Map<number, number>();
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  if (weight === 0) return found;
  const told = gistOf(words, vectors);
  for (const [e, { stems, gist }] of events.entries()) {
    const shared = words.reduce((sum, word) => sum + (stems.has(word.stem) ? word.weight : 0), 0);
    const match = Math.max(shared / weight, likenessOf(gist, told));
    const present = pairs[e * article.sentences.length]?.told.present ?? 0;
    if (match >= phraseMet) found.set(e, match + present);
  }
  return found;
};

/** The expressions of a sentence against an event, counted from what is told `near` and from what their phrases name. */
const fitsFrom = (
  { times }: SentenceReading,
  e: number,
  { begins, ends }: EventReading,
  events: readonly EventReading[],
  near: ReadonlySet<number>,
  phrases: ReadonlyMap<TimeExpression, ReadonlyMap<number, number>>,
): readonly DateFit[] =>
  times.flatMap((time) => {
    const phrase = phrases.get(time);
    const best = [...(phrase ?? [])].sort((a, b) => b[1] - a[1]).slice(0, mostPhraseAnchors);
    const anchors = new Set([...near, ...best.map(([event]) => event)]);
    anchors.delete(e);
    const readings = [...anchors].flatMap((anchor) => {
      const from = events[anchor]?.begins;
      return from ? (readingFrom(time, from) ?? []) : [];
    });
    const fit = dateFitOf(time, begins, ends, readings);
    return !fit.fits && phrase?.has(e) === true ? [] : [fit];
  });

/**
 * Dates once more, now counted from the events that the article is likely to tell nearby, and from those that the words
 * after an expression name: "two days after the election", "the following January". What such a phrase names is no
 * longer held against its date. Pairs of sentences without such expressions stay as they are.
 */
export const anchored = (measured: Measured, scores: Float64Array): Measured => {
  const { article, events } = measured;
  const counting = article.sentences.map(({ times }) => times.filter(({ kind }) => kind === 'anchored'));
  if (counting.every(({ length }) => length === 0)) return measured;
  /** By sentence: the events that it is likely to tell. */
  const tells: Set<number>[] = article.sentences.map(() => new Set());
  for (const [p, score] of scores.entries()) {
    const pair = score >= anchorScore ? measured.pairs[p] : undefined;
    if (pair) tells[pair.sentence]?.add(pair.event);
  }
  const fitsAt = new Map(
    counting.flatMap((times, index) => {
      const sentence = article.sentences[index];
      if (times.length === 0 || !sentence) return [];
      /** By expression: how well its phrase names each event. */
      const phrases = new Map(
        times.map((time) => [time, namedBy(phraseAfter(article.text, time, sentence), measured)]),
      );
      const from = Math.max(0, index - anchorBefore);
      const near = new Set(tells.slice(from, index + anchorAfter + 1).flatMap((set) => [...set]));
      return [
        [
          index,
          (e: number, event: EventReading) => fitsFrom(sentence, e, event, events, near, phrases),
        ] as const,
      ];
    }),
  );
  const pairs = measured.pairs.slice();
  const values = measured.values.slice();
  const change = (index: number, e: number, fits: Partial<Pair>): void => {
    const place = pairAt(measured, e, index);
    const pair = pairs[place];
    if (!pair) return;
    const changed = { ...pair, ...fits };
    pairs[place] = changed;
    measurePair(values, place, changed);
  };
  for (const [index, fitsOf] of fitsAt) {
    for (const [e, event] of events.entries()) {
      const fits = fitsOf(e, event);
      change(index, e, { fits });
      if (index + 1 < article.sentences.length) change(index + 1, e, { fitsBefore: fits });
    }
  }
  return { ...measured, pairs, values };
};
