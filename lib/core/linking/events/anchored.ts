import type { TimeExpression } from '../../time/expressions.ts';
import type { SentenceReading } from './article-reading.ts';
import { type DateFit, dateFitOf, readingFrom } from './dates.ts';
import type { EventReading } from './event-reading.ts';
import { features, type Pair } from './features.ts';
import { gistOf, likenessOf } from './gist.ts';
import { featureNames, type Measured, type Row } from './measure.ts';
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
/** Places of the features that dates decide. */
const dateFeatures = [...featureNames.entries()].filter(([, name]) => name.startsWith('date'));
const actorsPlace = featureNames.indexOf('actorSum');

/** The words that follow an expression up to the next punctuation: "two days after *the election*". */
const phraseAfter = (text: string, time: TimeExpression, { words }: SentenceReading): ContentWord[] => {
  const after = text.slice(time.end, time.end + phraseReach);
  const end = time.end + (/[,.;:()\u2013\u2014!?"]/.exec(after)?.index ?? after.length);
  return words.filter(({ start }) => start >= time.end && start < end);
};

/**
 * Dates once more, now counted from the events that the article is likely to tell nearby, and from those that the words
 * after an expression name: "two days after the election", "the following January". What such a phrase names is no
 * longer held against its date. Rows of sentences without such expressions stay as they are.
 */
export const anchored = (measured: Measured, scores: Float64Array): Measured => {
  const { article, events, rows } = measured;
  const counting = article.sentences.map(({ times }) => times.filter(({ kind }) => kind === 'anchored'));
  if (counting.every(({ length }) => length === 0)) return measured;
  const named = article.sentences.map((sentence, index) =>
    (counting[index] ?? []).map((time) => {
      const words = phraseAfter(article.text, time, sentence);
      const weight = words.reduce((sum, word) => sum + word.weight, 0);
      return { time, words, weight, told: gistOf(words, measured.vectors) };
    }),
  );
  const tells: Set<number>[] = article.sentences.map(() => new Set());
  /** By expression: how well its phrase names each event. */
  const phrases = new Map<TimeExpression, Map<number, number>>();
  for (const [r, row] of rows.entries()) {
    if ((scores[r] ?? Number.NEGATIVE_INFINITY) >= anchorScore) tells[row.sentence]?.add(row.event);
    const { stems, gist } = row.pair.event;
    for (const { time, words, weight, told } of named[row.sentence] ?? []) {
      if (weight === 0) continue;
      const shared = words.reduce((sum, word) => sum + (stems.has(word.stem) ? word.weight : 0), 0);
      const match = Math.max(shared / weight, likenessOf(gist, told));
      if (match < phraseMet) continue;
      const known = phrases.get(time) ?? new Map<number, number>();
      // Of several elections, the one whose actors the article names.
      const actors = row.values[actorsPlace] ?? 0;
      phrases.set(time, known.set(row.event, match + actors));
    }
  }
  const near = article.sentences.map((_, index) => {
    if (counting[index]?.length === 0) return new Set<number>();
    const from = Math.max(0, index - anchorBefore);
    return new Set(tells.slice(from, index + anchorAfter + 1).flatMap((set) => [...set]));
  });
  const fitsAt = (index: number, e: number, event: EventReading): readonly DateFit[] =>
    (article.sentences[index]?.times ?? []).flatMap((time) => {
      const phrase = phrases.get(time);
      const best = [...(phrase ?? [])].sort((a, b) => b[1] - a[1]).slice(0, mostPhraseAnchors);
      const anchors = new Set([...(near[index] ?? []), ...best.map(([event]) => event)]);
      anchors.delete(e);
      const readings = [...anchors].flatMap((anchor) => {
        const begins = events[anchor]?.begins;
        return begins ? (readingFrom(time, begins) ?? []) : [];
      });
      const fit = dateFitOf(time, event.begins, event.ends, readings);
      return !fit.fits && phrase?.has(e) === true ? [] : [fit];
    });
  return {
    ...measured,
    rows: rows.map((row): Row => {
      const here = counting[row.sentence]?.length ?? 0;
      const before = counting[row.sentence - 1]?.length ?? 0;
      const event = events[row.event];
      if (!event || here + before === 0) return row;
      const pair: Pair = {
        ...row.pair,
        fits: here > 0 ? fitsAt(row.sentence, row.event, event) : row.pair.fits,
        fitsBefore: before > 0 ? fitsAt(row.sentence - 1, row.event, event) : row.pair.fitsBefore,
      };
      const values = row.values.slice();
      for (const [i, name] of dateFeatures) values[i] = features[name](pair);
      return { ...row, values, fits: pair.fits, pair };
    }),
  };
};
